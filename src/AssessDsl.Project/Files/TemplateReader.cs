using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;

namespace AssessDsl.Project.Files;

/// <summary>Reads the templates that a project brings along.</summary>
internal static class TemplateReader
{
    public static ImmutableArray<TemplateFile> Read(
        string projectFolder, TemplateFolder templates, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!Directory.Exists(templates.Folder))
        {
            diagnostics.Add(ProjectDiagnostics.NoTemplates(templates, ProjectPath.Relative(projectFolder, templates.Folder)));
            return [];
        }
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        foreach (var path in new FolderWalk(templates.Folder, extension: null, outputFolder: null, diagnostics).Run())
        {
            var file = Path.Combine(templates.Folder, path);
            var display = ProjectPath.Relative(projectFolder, file);
            if (SourceReader.TryRead(file, display, out var text, out var problem))
                files.Add(new(path, display, text));
            else
                diagnostics.Add(problem);
        }
        return files.DrainToImmutable();
    }
}
