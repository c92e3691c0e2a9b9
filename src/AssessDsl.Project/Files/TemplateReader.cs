using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Emit.Html;

namespace AssessDsl.Project.Files;

/// <summary>Reads the templates that a project brings along.</summary>
internal static partial class TemplateReader
{
    public static ImmutableArray<TemplateFile> Read(
        string projectFolder, NamedPath templates, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!Directory.Exists(templates.Path))
        {
            diagnostics.Add(ProjectDiagnostics.NoTemplates(templates, ProjectPath.Relative(projectFolder, templates.Path)));
            return [];
        }
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        foreach (var path in new FolderWalk(templates.Path, extension: null, outputFolder: null, diagnostics).Run())
        {
            var file = Path.Combine(templates.Path, path);
            var display = ProjectPath.Relative(projectFolder, file);
            if (SourceReader.TryRead(file, display, out var text, out var problem))
                files.Add(new(path, display, text));
            else
                diagnostics.Add(problem);
        }
        diagnostics.AddRange(Unused(files));
        return files.DrainToImmutable();
    }

    /// <summary>What takes the place of no built-in template and stands in none: its name may be mistyped.</summary>
    private static IEnumerable<Diagnostic> Unused(IReadOnlyCollection<TemplateFile> files)
    {
        var included = files.SelectMany(file => Include().Matches(file.Text.ToString()), (_, include) => include.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var extensions = BuiltInTemplates.Names.Select(Path.GetExtension).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => extensions.Contains(Path.GetExtension(file.Name)) && !BuiltInTemplates.Names.Contains(file.Name)
                && !included.Contains(file.Name) && !included.Contains(Path.ChangeExtension(file.Name, null)))
            .Select(ProjectDiagnostics.UnusedTemplate);
    }

    [GeneratedRegex("""\binclude\s+["']([^"']+)["']""")]
    private static partial Regex Include();
}
