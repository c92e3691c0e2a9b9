using System.Collections.Immutable;
using System.IO.Enumeration;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Project.Files;

/// <summary>Finds the files below a folder, entering each real folder once; links to folders are followed unless they lead back.</summary>
/// <param name="root">The folder.</param>
/// <param name="extension">How the files' names end; null for all files.</param>
/// <param name="outputFolder">A folder that is not entered, besides those that never are.</param>
/// <param name="diagnostics">Where folders that cannot be read are reported.</param>
internal sealed class FolderWalk(string root, string? extension, string? outputFolder, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The folder that paths in diagnostics are relative to; null for the root.</summary>
    public string? DisplayFolder { get; init; }

    /// <summary>Whether a folder, named relative to the root, is of interest.</summary>
    public Func<string, bool> MayEnter { get; init; } = _ => true;

    private readonly List<string> _files = [];
    private readonly List<string> _links = [];
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    /// <summary>The files' paths relative to the root, in ordinal order.</summary>
    public List<string> Run()
    {
        Enter(root, root);
        // Links come last, so that a folder is known by its own name and not by that of a link to it.
        for (var index = 0; index < _links.Count; index++)
            Follow(_links[index]);
        var paths = _files.ConvertAll(file => ProjectPath.Relative(root, file));
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    /// <summary>Whether a file, by its path relative to the root, is in a folder that is never entered.</summary>
    public static bool Skips(string path) => path.Split('/')[..^1].Any(IsSkipped);

    private void Enter(string folder, string realFolder)
    {
        if (!_entered.Add(realFolder))
            return;
        try
        {
            foreach (var (name, isFolder) in Entries(folder))
            {
                var path = Path.Combine(folder, name);
                if (!isFolder)
                    _files.Add(path);
                else if (IsSkipped(name, path) || !MayEnter(ProjectPath.Relative(root, path)))
                    continue;
                else if (new DirectoryInfo(path).LinkTarget is not null)
                    _links.Add(path);
                else
                    Enter(path, Path.Combine(realFolder, name));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SourceReader.Unreadable(Display(folder), SourceReader.ReasonFor(exception)));
        }
    }

    private FileSystemEnumerable<(string Name, bool IsFolder)> Entries(string folder) =>
        new(folder, (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), s_everything)
        {
            ShouldIncludePredicate = (ref entry) =>
                entry.IsDirectory || extension is null || entry.FileName.EndsWith(extension, StringComparison.Ordinal),
        };

    private bool IsSkipped(string name, string path) => IsSkipped(name) || path == outputFolder;

    private static bool IsSkipped(string name) => name.StartsWith('.') || name is "bin" or "obj" or "node_modules";

    private void Follow(string link)
    {
        try
        {
            var target = new DirectoryInfo(link).ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            if (ProjectPath.IsWithin(target, link))
                diagnostics.Add(LeadsBack(Display(link)));
            else
                Enter(link, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SourceReader.Unreadable(Display(link), SourceReader.ReasonFor(exception)));
        }
    }

    private string Display(string path) => ProjectPath.Relative(DisplayFolder ?? root, path);

    /// <summary>A warning only, for whatever the link leads to is compiled under its own name.</summary>
    private static Diagnostic LeadsBack(string path) =>
        SourceReader.Unreadable(path, "the link leads back to a folder that holds it") with { Severity = Severity.Warning };
}
