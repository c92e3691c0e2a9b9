using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>The projects of the repository that tests compile: the seeds and every example.</summary>
internal static class ExampleProject
{
    /// <summary>The folders, relative to the root; for <c>MemberData</c>.</summary>
    public static TheoryData<string> Folders { get; } =
        [.. Directory.GetDirectories(RepositoryRoot.Combine("examples")).Select(RepositoryRoot.Relative).Append("seeds").Order(StringComparer.Ordinal)];

    /// <summary>Compiles one of them as the command line does.</summary>
    public static Compilation Compile(string folder) => Open(folder).Compile();

    /// <summary>Compiles one with its files in the opposite order.</summary>
    public static Compilation CompileReversed(string folder)
    {
        var workspace = Open(folder);
        SyntaxTree[] trees = [.. workspace.Trees.Reverse().Select(t => SyntaxTree.ParseText(t.Text, t.Path))];
        return Compilation.Create(trees, workspace.Settings.ToCompilationOptions(asOf: null));
    }

    /// <summary>The last part of a folder's name, for the names of snapshots.</summary>
    public static string NameOf(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    /// <summary>Reads one of them.</summary>
    public static Workspace Open(string folder)
    {
        var path = RepositoryRoot.Combine(folder);
        var settings = Path.Combine(path, "assess.json");
        return Workspace.Open(new(path, File.Exists(settings) ? settings : null, [], [path]), cancellationToken: TestContext.Current.CancellationToken);
    }
}
