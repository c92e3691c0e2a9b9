using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;
using AssessDsl.Project.Files;

namespace AssessDsl.Project.Settings;

/// <summary>The project file being read, and what was found wrong in it.</summary>
/// <param name="projectFolder">The folder that paths in diagnostics are relative to.</param>
/// <param name="text">The file's text.</param>
/// <param name="files">The absolute paths of the files that led here through <c>extends</c>, this one last.</param>
/// <param name="texts">The texts of the files that this one extends.</param>
/// <param name="diagnostics">Where problems go.</param>
internal sealed class SettingReader(
    string projectFolder, SourceText text, ImmutableArray<string> files, FileTexts texts, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly string _path = ProjectPath.Relative(projectFolder, files[^1]);

    /// <summary>The folder that paths in the file are relative to.</summary>
    public string Folder => Path.GetDirectoryName(files[^1])!;

    /// <summary>Whether this is not the project file but one that it extends.</summary>
    public bool IsExtended => files.Length > 1;

    /// <summary>Reads the settings of the file that this one extends. A baseline is that of the project that names it, for its findings are of no other.</summary>
    public ProjectSettings Extend(ProjectSettings settings, string file, TextSpan span)
    {
        if (files.Contains(file, StringComparer.Ordinal))
        {
            Invalid(span, "'extends' leads back to a file that it comes from.");
            return settings;
        }
        settings = settings with { Files = settings.Files.Add(file) };
        if (texts.TryRead(file, ProjectPath.Relative(projectFolder, file), out var extended, out var problem))
            return ProjectFile.Apply(extended, settings, new(projectFolder, extended, files.Add(file), texts, diagnostics)) with { Baseline = null };
        Invalid(span, problem.Message);
        return settings;
    }

    /// <summary>The place of a span of the file.</summary>
    public Location LocationOf(TextSpan span) => new(_path, text, span);

    /// <summary>Reports a setting that cannot be used.</summary>
    public void Invalid(TextSpan span, string problem) =>
        Report(ProjectDiagnostics.InvalidProjectFile, span, [("problem", problem)]);

    /// <summary>Reports a name that does not exist, with the nearest one that does, or with what is known of it.</summary>
    public void Unknown(TextSpan span, string what, string name, IEnumerable<string> known, string? explanation = null)
    {
        var nearest = explanation is null ? NearestName.Find(name, known) : [];
        var problem = explanation is not null ? $"'{name}' is no {what}: {explanation}"
            : $"There is no {what} '{name}'{NearestName.Suggest(nearest)}";
        var fixes = nearest.Select(near => new Fix($"Replace with '{near}'", [new(_path, span, $"\"{near}\"")]));
        Report(ProjectDiagnostics.UnknownSetting, span, [("problem", problem)], [.. fixes]);
    }

    private void Report(
        DiagnosticDescriptor descriptor, TextSpan span, ReadOnlySpan<(string, object?)> arguments, ImmutableArray<Fix> fixes = default) =>
        diagnostics.Add(new(descriptor, descriptor.Severity, LocationOf(span), descriptor.Format(arguments))
        {
            Fixes = fixes.IsDefault ? [] : fixes,
        });
}
