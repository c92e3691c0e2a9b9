using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.Project;
using AssessDsl.Tests.Project;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>What happens to the texts while the workspace's folders are read on another thread, and what is read when files change on disk.</summary>
public sealed class ProjectSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProjectSet _projects = new();
    private readonly Gate _gate = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ProjectSetTests()
    {
        _folder.Write("a.assess", "actor a");
        _folder.Write("sub/b.assess", "actor b");
        _folder.Write("sub/assess.json", "{}");
        _projects.AddFolder(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_typed_meanwhile_counts_in_every_project()
    {
        Open("sub/b.assess", "actor before");
        var reading = _projects.LoadFoldersAsync(_gate, Cancellation);
        await _gate.Reached.WaitAsync(Cancellation);

        Open("sub/b.assess", "actor after");
        _gate.Open();
        await reading;

        Assert.Equal(2, _projects.Projects.Count);
        Assert.All(_projects.Projects, project => Assert.Equal("actor after", TextIn(project, "sub/b.assess")));
    }

    [Fact]
    public async Task What_changes_on_disk_meanwhile_is_read_again()
    {
        Open("sub/b.assess", "actor b");
        var reading = _projects.LoadFoldersAsync(_gate, Cancellation);
        await _gate.Reached.WaitAsync(Cancellation);

        _folder.Write("a.assess", "actor other");
        _projects.Reload();
        _gate.Open();
        await reading;

        Assert.Equal("actor other", TextIn(_projects.FindProject(_folder.Combine("a.assess"))!, "a.assess"));
    }

    [Fact]
    public async Task The_disk_counts_for_what_is_closed_meanwhile()
    {
        Open("sub/b.assess", "actor unsaved");
        var reading = _projects.LoadFoldersAsync(_gate, Cancellation);
        await _gate.Reached.WaitAsync(Cancellation);

        _projects.Close(_folder.Combine("sub/b.assess"));
        _gate.Open();
        await reading;

        Assert.All(_projects.Projects, project => Assert.Equal("actor b", TextIn(project, "sub/b.assess")));
    }

    [Fact]
    public async Task What_is_typed_or_opened_while_all_is_read_again_counts()
    {
        Open("sub/b.assess", "actor before");
        _folder.Write("sub/c.assess", "actor c");
        var reading = _projects.ReloadAsync(_gate);
        await _gate.Reached.WaitAsync(Cancellation);
        Assert.Null(TextIn(OwnerOf("sub/b.assess"), "sub/c.assess"));

        Open("sub/b.assess", "actor after");
        Open("a.assess", "actor unsaved");
        _gate.Open();

        Assert.True(await reading);
        Assert.Equal("actor c", TextIn(OwnerOf("sub/b.assess"), "sub/c.assess"));
        Assert.Equal("actor after", TextIn(OwnerOf("sub/b.assess"), "sub/b.assess"));
        Assert.Equal("actor unsaved", TextIn(OwnerOf("a.assess"), "a.assess"));
    }

    [Fact]
    public async Task What_changes_on_disk_while_all_is_read_again_is_read_once_more()
    {
        Open("sub/b.assess", "actor b");
        _folder.Write("sub/c.assess", "actor c");
        var reading = _projects.ReloadAsync(_gate);
        await _gate.Reached.WaitAsync(Cancellation);

        _folder.Write("sub/c.assess", "actor other");
        Assert.False(await _projects.ReloadAsync(_gate));
        _folder.Write("sub/closed.assess", "actor d");
        Open("sub/closed.assess", "actor unsaved");
        _projects.Close(_folder.Combine("sub/closed.assess"));
        _gate.Open();

        Assert.True(await reading);
        Assert.Equal("actor other", TextIn(OwnerOf("sub/b.assess"), "sub/c.assess"));
        Assert.Equal("actor d", TextIn(OwnerOf("sub/b.assess"), "sub/closed.assess"));
    }

    [Fact]
    public void A_file_that_is_as_it_was_is_not_parsed_again()
    {
        Open("a.assess", "actor a");
        _folder.Write("c.assess", "actor c");
        _projects.Reload();
        var before = TreeOf("c.assess");

        _folder.Write("sub/d.assess", "actor d");
        _projects.Reload();
        Assert.Same(before, TreeOf("c.assess"));

        _folder.Write("c.assess", "actor other");
        _projects.Reload();
        Assert.Equal("actor other", TreeOf("c.assess")?.Text.ToString());
    }

    [Fact]
    public void Files_that_come_go_or_change_are_all_that_is_read()
    {
        _folder.Write("c.assess", "actor c");
        _folder.Write("old.assess", "actor old");
        Open("a.assess", "actor a");
        foreach (var path in (string[])["new.assess", "c.assess", "untold.assess"])
            _folder.Write(path, "actor other");

        _projects.Reload([_folder.Combine("new.assess"), _folder.Combine("c.assess")]);
        Assert.Equal("actor other", TreeOf("new.assess")?.Text.ToString());
        Assert.Equal("actor other", TreeOf("c.assess")?.Text.ToString());
        Assert.Null(TreeOf("untold.assess"));

        File.Delete(_folder.Combine("old.assess"));
        _projects.Reload([_folder.Combine("old.assess")]);
        Assert.Null(TreeOf("old.assess"));
    }

    [Fact]
    public void Whatever_is_in_a_folder_that_goes_is_gone()
    {
        _folder.Write("parts/c.assess", "actor c");
        Open("a.assess", "actor a");
        Assert.NotNull(TreeOf("parts/c.assess"));

        Directory.Delete(_folder.Combine("parts"), recursive: true);
        _projects.Reload([_folder.Combine("parts")]);

        Assert.Null(TreeOf("parts/c.assess"));
    }

    [Fact]
    public void A_project_stays_while_a_file_is_open_that_it_leaves_out()
    {
        _projects.RemoveFolder(_folder.Path);
        _folder.Write("assess.json", """{ "exclude": ["old/**"] }""");
        Open("old/c.assess", "actor c");
        Open("a.assess", "actor a");

        _projects.Close(_folder.Combine("a.assess"));

        Assert.NotNull(_projects.FindProject(_folder.Combine("assess.json")));
        _projects.Close(_folder.Combine("old/c.assess"));
        Assert.Empty(_projects.Projects);
    }

    [Fact]
    public void Without_a_folder_or_project_file_the_files_beside_an_open_one_count()
    {
        _projects.RemoveFolder(_folder.Path);
        _folder.Write("other/d.assess", "actor d");
        _folder.Write("c.assess", "actor c");
        Open("a.assess", "actor a");

        _folder.Write("e.assess", "actor e");
        _projects.Reload([_folder.Combine("e.assess")]);
        Open("unsaved.assess", "actor f");

        Assert.Equal(["a.assess", "c.assess", "e.assess", "unsaved.assess"], Assert.Single(_projects.Projects).Compilation.SyntaxTrees.Select(tree => tree.Path));
    }

    [Fact]
    public async Task Only_projects_of_the_folders_stay_when_no_file_of_theirs_is_open()
    {
        _projects.RemoveFolder(_folder.Path);
        _projects.AddFolder(_folder.Combine("sub"));
        _folder.Write("elsewhere/assess.json", "{}");
        Open("a.assess", "actor a");
        Open("elsewhere/e.assess", "actor e");
        await _projects.LoadFoldersAsync(new Progress<ReadProgress>(), Cancellation);

        _projects.Close(_folder.Combine("a.assess"));
        _projects.Close(_folder.Combine("elsewhere/e.assess"));

        Assert.Equal(_folder.Combine("sub"), Assert.Single(_projects.Projects).Input.Folder);
    }

    [Fact]
    public void A_text_that_is_no_file_stands_alone()
    {
        foreach (var name in (string[])["one.assess", "two.assess"])
            _projects.Open(new($"untitled:{name}", FileUri.ToPath($"untitled:{name}"), 1, SourceText.From("actor a")));

        Assert.All(_projects.Projects, project => Assert.Single(project.Compilation.SyntaxTrees));
    }

    private OpenProject OwnerOf(string path) => _projects.FindProject(_folder.Combine(path))!;

    private SyntaxTree? TreeOf(string path) => OwnerOf("a.assess").GetModel(_folder.Combine(path), Cancellation)?.SyntaxTree;

    private string? TextIn(OpenProject project, string path) => project.GetModel(_folder.Combine(path), Cancellation)?.SyntaxTree.Text.ToString();

    private void Open(string path, string text) => _projects.Open(new($"file://{_folder.Combine(path)}", _folder.Combine(path), 1, SourceText.From(text)));

    /// <summary>Holds a reading up at its first file, until it is opened.</summary>
    private sealed class Gate : IProgress<ReadProgress>
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new();

        public Task Reached => _reached.Task;

        public void Open() => _open.SetResult();

        public void Report(ReadProgress value)
        {
            _reached.TrySetResult();
            _open.Task.Wait(Cancellation);
        }
    }
}
