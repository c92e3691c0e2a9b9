using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Scales;
using AssessDsl.Project.Files;

namespace AssessDsl.Project;

/// <summary>What can be wrong with a project rather than with a text of it: AS4xxx.</summary>
public static class ProjectDiagnostics
{
    /// <summary>AS4001: a project file that cannot be used.</summary>
    public static readonly DiagnosticDescriptor InvalidProjectFile =
        new("AS4001", "invalid-project-file", Severity.Error, "{problem}");

    /// <summary>AS4002: a setting that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownSetting =
        new("AS4002", "unknown-setting", Severity.Warning, "{problem}");

    /// <summary>AS4003: nothing to compile.</summary>
    public static readonly DiagnosticDescriptor NoInput =
        new("AS4003", "no-input", Severity.Error, "{problem}");

    /// <summary>AS4004: a file or folder that cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableFile =
        new("AS4004", "unreadable-file", Severity.Error, "Cannot read '{path}': {reason}.");

    /// <summary>AS4006: an output that cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite =
        new("AS4006", "cannot-write", Severity.Error, "Cannot write '{path}': {reason}.");

    /// <summary>AS4007: two outputs with one path.</summary>
    public static readonly DiagnosticDescriptor OutputClash =
        new("AS4007", "output-clash", Severity.Error, "Two outputs would be written to '{path}'; {advice}.");

    /// <summary>AS4008: a baseline that accepts findings which are no longer there.</summary>
    public static readonly DiagnosticDescriptor StaleBaseline =
        new("AS4008", "stale-baseline", Severity.Warning, "The baseline accepts findings that no longer occur ({count}); 'assessc baseline prune' removes them.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [InvalidProjectFile, UnknownSetting, NoInput, UnreadableFile, EmitDiagnostics.TemplateError, CannotWrite, OutputClash, StaleBaseline];

    /// <summary>All findings that there are, those of the compiler too, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Catalog { get; } =
        [.. DiagnosticCatalog.All.Concat(All).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)];

    /// <summary>AS4003 for a path that names nothing.</summary>
    internal static Diagnostic NothingAt(string path) =>
        At(path, NoInput, ("problem", $"There is no file or folder '{path}'."));

    /// <summary>AS4003 for a folder without sources, and why it has none: at what leaves them out, else at the project file, else at the folder.</summary>
    internal static Diagnostic NothingIn(ProjectInput input, ProjectSettings settings)
    {
        var folder = Path.GetFileName(input.Folder) is { Length: > 0 } name ? name : input.Folder;
        var isLeftOut = SourceFinder.HasSources(input.Folder, settings);
        var problem = isLeftOut ? $"The project file leaves out all .assess files in '{folder}'."
            : SourceFinder.HasSources(Path.GetFullPath(settings.Output, input.Folder), settings) ? $"All .assess files in '{folder}' are in its output folder, '{settings.Output}', which is not compiled."
            : input.ProjectFile is null ? $"There is no .assess file in '{folder}'; 'assessc init' makes a first one."
            : $"There is no .assess file in '{folder}'.";
        var place = isLeftOut ? SourceFinder.FindLeavingOut(input.Folder, settings)?.Location : null;
        return new(NoInput, NoInput.Severity, place ?? new(input.ProjectFile is null ? "." : ProjectInput.ProjectFileName, null, default), NoInput.Format(("problem", problem)));
    }

    /// <summary>AS4003 for a folder that is named and holds no source of the project around it.</summary>
    internal static Diagnostic NothingIn(string folder, string path, ProjectSettings settings) =>
        At(path, NoInput, ("problem", SourceFinder.HasSources(folder, settings)
            ? $"The project compiles none of the .assess files in '{path}'."
            : $"There is no .assess file in '{path}'."));

    /// <summary>AS4003 for a glob without matches: a warning, for other globs may have some.</summary>
    internal static Diagnostic NothingMatches(string glob, Location location) =>
        new(NoInput, Severity.Warning, location, NoInput.Format(("problem", $"No file matches '{glob}'.")));

    /// <summary>AS4007 for an output of two projects.</summary>
    public static Diagnostic ClashOfProjects(string path) => At(path, OutputClash, ("path", path), ("advice", "give one of the projects another output folder"));

    /// <summary>AS4007 for outputs of one project, at the declaration that gives the last of them its name.</summary>
    internal static Diagnostic Clash(string path, IEnumerable<OutputFile> files)
    {
        Location[] names = [.. files.Select(file => file.NamedBy).OfType<Location>()];
        var place = names.LastOrDefault() ?? new(path, null, default);
        return new(OutputClash, OutputClash.Severity, place, OutputClash.Format(("path", path), ("advice", "give one of the two another name")))
        {
            Related = [.. names.SkipLast(1).Select(name => new RelatedLocation(name, "this one has the same file"))],
        };
    }

    /// <summary>AS4001 for a baseline file that holds something else.</summary>
    internal static Diagnostic NoBaseline(Location location) =>
        new(InvalidProjectFile, Severity.Error, location, InvalidProjectFile.Format(("problem", "This is no baseline; 'assessc baseline update' writes it anew.")));

    /// <summary>AS4003 for a baseline that is not there: a warning, for it is named before it is made.</summary>
    internal static Diagnostic MissingBaseline(NamedPath baseline, string path) => new(
        NoInput, Severity.Warning, baseline.Location, NoInput.Format(("problem", $"There is no baseline '{path}'; 'assessc baseline create' makes it.")));

    /// <summary>AS4001 for a folder of templates that is not there.</summary>
    internal static Diagnostic NoTemplates(NamedPath templates, string path) =>
        new(InvalidProjectFile, Severity.Error, templates.Location, InvalidProjectFile.Format(("problem", $"There is no folder '{path}'.")));

    /// <summary>AS4005 for a template that no page is made with: a warning, for the pages are whole without it.</summary>
    internal static Diagnostic UnusedTemplate(TemplateFile template)
    {
        var hint = NearestName.Suggest(NearestName.Find(template.Name, BuiltInTemplates.Names, most: 1));
        return new(EmitDiagnostics.TemplateError, Severity.Warning, new(template.Path, template.Text, default),
            EmitDiagnostics.TemplateError.Format(("message", $"The template '{template.Name}' replaces no built-in one, and none includes it{hint}")));
    }

    /// <summary>AS4001 for a scale that neither the project nor the compiler has.</summary>
    internal static Diagnostic UnknownScale(ScaleName scale, Compilation compilation)
    {
        var known = compilation.Symbols.Select(symbol => symbol.Id).Where(id => compilation.FindScale(id) is not null).Concat(BuiltInScales.Names);
        var problem = $"There is no scale '{scale.Name}'{NearestName.Suggest(NearestName.FindIds(scale.Name, known))}";
        return new(InvalidProjectFile, Severity.Error, scale.Location, InvalidProjectFile.Format(("problem", problem)));
    }

    /// <summary>A finding about a whole file or folder, which has no place inside it.</summary>
    internal static Diagnostic At(string path, DiagnosticDescriptor descriptor, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        new(descriptor, descriptor.Severity, new Location(path, null, default), descriptor.Format(arguments));
}
