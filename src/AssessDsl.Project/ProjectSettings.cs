using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Files;

namespace AssessDsl.Project;

/// <summary>What a project file says, and what holds where it says nothing.</summary>
public sealed record ProjectSettings
{
    /// <summary>The settings of a folder without a project file.</summary>
    public static ProjectSettings Default { get; } = new();

    /// <summary>The settings of a folder that stands for the files in it alone.</summary>
    public static ProjectSettings Flat { get; } = new() { Include = [new($"*{SourceFinder.Extension}")] };

    /// <summary>The absolute paths of the files that say it: the project file, and those that it extends.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Globs of the files that are compiled, relative to the project folder; empty for every <c>.assess</c> file.</summary>
    public ImmutableArray<Glob> Include { get; init; } = [];

    /// <summary>Globs of files that are not compiled although they are included.</summary>
    public ImmutableArray<Glob> Exclude { get; init; } = [];

    /// <summary>The full name of the scale of assessments that name none; null for the built-in default.</summary>
    public ScaleName? Scale { get; init; }

    /// <summary>The output folder, relative to the project folder.</summary>
    public string Output { get; init; } = "out";

    /// <summary>How emitters are set, by name; one that is not named is run.</summary>
    public ImmutableDictionary<string, EmitSetting> Emit { get; init; } = ImmutableDictionary<string, EmitSetting>.Empty;

    /// <summary>A folder with templates that replace built-in ones.</summary>
    public NamedPath? Templates { get; init; }

    /// <summary>Severities and options of rules, by code.</summary>
    public ImmutableDictionary<string, RuleSetting> Rules { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>Other severities for some files; later ones win.</summary>
    public ImmutableArray<RuleOverride> Overrides { get; init; } = [];

    /// <summary>The lightest severity that makes a command fail.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>The file of accepted findings.</summary>
    public NamedPath? Baseline { get; init; }

    /// <summary>The day that stands for "now" where no brief gives one.</summary>
    public PartialDate? AsOf { get; init; }
}

/// <summary>How an emitter is set.</summary>
public sealed record EmitSetting
{
    /// <summary>Whether it is run; null for the default, which is yes.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>The language of what it adds to the project's own words; null for the default.</summary>
    public string? Language { get; init; }

    /// <summary>This setting, and what an inherited one says besides.</summary>
    public EmitSetting Over(EmitSetting? inherited) =>
        new() { IsEnabled = IsEnabled ?? inherited?.IsEnabled, Language = Language ?? inherited?.Language };
}

/// <summary>A file or folder named in a project file.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Location">Where it is named.</param>
public sealed record NamedPath(string Path, Location Location);

/// <summary>A scale named in a project file.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Location">Where it is named.</param>
public sealed record ScaleName(string Name, Location Location);

/// <summary>How a rule is set; what is left out stays as the rule has it.</summary>
public sealed record RuleSetting
{
    /// <summary>The severity.</summary>
    public RuleSeverity? Severity { get; init; }

    /// <summary>The rule's thresholds, by <see cref="Compiler.Semantics.RuleThreshold.Key"/>.</summary>
    public ImmutableDictionary<string, decimal> Thresholds { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>This setting, and what an inherited one says besides.</summary>
    public RuleSetting Over(RuleSetting? inherited) => inherited is null
        ? this
        : new() { Severity = Severity ?? inherited.Severity, Thresholds = inherited.Thresholds.SetItems(Thresholds) };
}

/// <summary>What a rule may be set to.</summary>
/// <param name="Severity">The severity; null switches the rule off.</param>
public sealed record RuleSeverity(Severity? Severity);

/// <summary>Rules that have other severities in some files.</summary>
public sealed record RuleOverride
{
    /// <summary>Globs of the files, relative to the project folder.</summary>
    public ImmutableArray<Glob> Files { get; init; } = [];

    /// <summary>The severities that hold there, by code.</summary>
    public ImmutableDictionary<string, RuleSeverity> Rules { get; init; } = ImmutableDictionary<string, RuleSeverity>.Empty;
}
