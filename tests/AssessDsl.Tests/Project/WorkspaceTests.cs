using AssessDsl.Compiler.Text;
using AssessDsl.Project;

namespace AssessDsl.Tests.Project;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_sources_are_found_except_in_folders_of_tools() =>
        Assert.Equal(["B.assess", "a.assess", "sub/c.assess"], Sources(
            "{}", "a.assess", "B.assess", "sub/c.assess", "readme.md", "out/x.assess", "bin/x.assess", "sub/obj/x.assess", "node_modules/m/x.assess", ".git/x.assess"));

    [Fact]
    public void Globs_choose_and_leave_out() =>
        Assert.Equal(["sub/c.assess", "sub/notes.txt"], Sources(
            """{ "include": ["sub/**/*.assess", "**/*.txt"], "exclude": ["sub/drafts", "**/x.*"] }""",
            "a.assess", "sub/c.assess", "sub/x.assess", "sub/drafts/d.assess", "sub/notes.txt"));

    [Theory]
    [InlineData("""{ "include": ["*.assess", "nothing/*"] }""")]
    [InlineData("""{ "exclude":            [ "nothing/*"] }""")]
    [InlineData("""{ "overrides": [{"files":["nothing/*"] }] }""")]
    public void A_glob_without_matches_is_a_warning_at_the_glob(string settings)
    {
        var workspace = Open(settings, "a.assess");

        Assert.Equal("assess.json(1,27): warning AS4003: No file matches 'nothing/*'.", Assert.Single(workspace.Diagnostics).ToString());
        Assert.False(workspace.IsUnusable);
    }

    [Fact]
    public void The_project_file_is_found_upward_and_covers_what_was_named()
    {
        Open("{}", "a.assess", "sub/b.assess");
        var resolver = new InputResolver(_folder.Path);
        resolver.Add("sub");

        var input = Assert.Single(resolver.Resolve());

        Assert.Equal((_folder.Path, _folder.Combine("assess.json")), (input.Folder, input.ProjectFile));
        Assert.True(input.Covers(_folder.Combine("sub/b.assess")));
        Assert.False(input.Covers(_folder.Combine("a.assess")));
        Assert.Equal(2, Open(input).Trees.Length);
    }

    [Fact]
    public void Files_without_a_project_are_compiled_alone()
    {
        foreach (var path in (string[])["x/a.assess", "x/y/b.assess", "x/c.assess"])
            _folder.Write(path, "");
        var resolver = new InputResolver(_folder.Path);
        resolver.Add("x/a.assess");
        resolver.Add("x/y/b.assess");

        var workspace = Open(Assert.Single(resolver.Resolve()));

        Assert.Equal(_folder.Combine("x"), workspace.Folder);
        Assert.Equal(["a.assess", "y/b.assess"], workspace.Trees.Select(tree => tree.Path));
    }

    [Fact]
    public void The_compilers_own_document_is_no_project_file()
    {
        _folder.Write("a.assess", "");
        _folder.Write("assess.json", """
            {
              "$schema": "assess-1.schema.json",
              "format": "assess/1"
            }
            """);
        var resolver = new InputResolver(_folder.Path);
        resolver.AddSurroundings();

        Assert.Null(Assert.Single(resolver.Resolve()).ProjectFile);
    }

    [Fact]
    public void Text_in_memory_takes_the_place_of_a_file()
    {
        Open("{}", "a.assess");
        var unsaved = new InMemoryFile(_folder.Combine("a.assess"), SourceText.From("actor x"));
        var resolver = new InputResolver(_folder.Path);
        resolver.Add(unsaved);

        var tree = Assert.Single(Open(Assert.Single(resolver.Resolve()), unsaved).Trees);

        Assert.Equal("actor x", tree.Text.ToString());
    }

    [Fact]
    public void Links_that_lead_back_are_not_followed()
    {
        _folder.Write("sub/a.assess", "");
        Directory.CreateSymbolicLink(_folder.Combine("sub/up"), _folder.Path);
        Directory.CreateSymbolicLink(_folder.Combine("twin"), _folder.Combine("sub"));
        File.CreateSymbolicLink(_folder.Combine("self.assess"), _folder.Combine("self.assess"));

        var workspace = Open(new ProjectInput(_folder.Path, null, [], [_folder.Path]));

        Assert.Equal(["sub/a.assess"], workspace.Trees.Select(tree => tree.Path));
        Assert.Equal(
            ["self.assess Error", "sub/up Warning"],
            workspace.Diagnostics.Select(diagnostic => $"{diagnostic.Location.Path} {diagnostic.Severity}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "asOf": "2025-01-01" }""", "Warning")]
    [InlineData("""{ "asOf": "2025-01-01", "rules": { "long-range-certainty": { "years": 5 } } }""", "")]
    [InlineData("""{ "asOf": "2025-01-01", "rules": { "AS3207": { "severity": "error", "years": 4 } } }""", "Error")]
    public void Thresholds_of_rules_reach_the_compiler(string settings, string severities)
    {
        _folder.Write("forecast.assess", """assessment a "A" { likelihood: likely  confidence: high  until: 2029-02-01 }""");

        var workspace = Open(settings);

        Assert.Equal(severities, string.Join(' ', workspace.Check(workspace.Compile(), TestContext.Current.CancellationToken).Where(found => found.Diagnostic.Code == "AS3207").Select(found => found.Severity)));
    }

    [Fact]
    public void Globs_that_overlap_with_other_paths_match()
    {
        Open("{}", "a.assess", "readme.md");
        var resolver = new InputResolver(_folder.Path);
        resolver.Add("a.assess");
        resolver.Add("*");

        Assert.Empty(resolver.Problems);
        Assert.Equal([_folder.Combine("a.assess")], Assert.Single(resolver.Resolve()).Files);
    }

    [Fact]
    public void A_project_file_stands_for_its_folder()
    {
        Open("{}", "a.assess");
        var resolver = new InputResolver(_folder.Path);
        resolver.Add("assess.json");

        Assert.Equal(["a.assess"], Open(Assert.Single(resolver.Resolve())).Trees.Select(tree => tree.Path));
    }

    [Fact]
    public void A_folder_in_another_is_compiled_once()
    {
        _folder.Write("x/y/a.assess", "");
        var resolver = new InputResolver(_folder.Path);
        resolver.Add("x/y");
        resolver.Add("x");

        Assert.Equal(_folder.Combine("x"), Assert.Single(resolver.Resolve()).Folder);
    }

    [Fact]
    public void Fixes_of_the_project_file_are_left_to_its_author()
    {
        var workspace = Open("""{ "ouput": "x" }""", "a.assess");

        Assert.Equal(0, new Fixer(workspace, includesUnsafe: true, TestContext.Current.CancellationToken).Fix(workspace.Compile()).Count);
    }

    private IEnumerable<string> Sources(string settings, params string[] paths) => Open(settings, paths).Trees.Select(tree => tree.Path);

    private Workspace Open(string settings, params string[] paths)
    {
        foreach (var path in paths)
            _folder.Write(path, "");
        return Open(new ProjectInput(_folder.Path, _folder.Write("assess.json", settings), [], [_folder.Path]));
    }

    private static Workspace Open(ProjectInput input, InMemoryFile? unsaved = null) =>
        Workspace.Open(input, unsaved is null ? [] : [unsaved], cancellationToken: TestContext.Current.CancellationToken);
}
