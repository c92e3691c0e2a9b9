using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.EndToEndTests.Pages;

/// <summary>Pages as a browser shows them; what is looked for is in <c>tests/node</c>.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Projects => ExampleProject.Folders;

    /// <summary>
    /// In light and dark, at three widths, on paper, by keyboard and without scripts: nothing overlaps, is clipped or
    /// scrolls sideways, nothing is said or loaded, and axe-core finds no violation.
    /// </summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Readers_can_read_all_of_a_page(string folder) => Browse(ExampleProject.Compile(folder), "en");

    [Fact]
    public void Readers_can_read_all_of_a_page_in_Ukrainian() => Browse(ExampleProject.Compile("examples/many-files"), "uk");

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(300)]
    public void Readers_can_read_all_of_a_page_of_any_size(int items) =>
        Browse(Compilation.Create([SyntaxTree.ParseText(GeneratedBrief.Write(items / 2, items - items / 2))]), "en");

    [Fact]
    public void Readers_can_read_all_of_pages_with_endless_words_and_titles_that_repeat()
    {
        var endless = new string('W', 3000);
        const string Question = "hypothesis yes \"Yes\" { likelihood: likely  consistent: happened }  hypothesis no \"No\" { likelihood: unlikely  inconsistent: happened }";
        Browse(Compilation.Create([SyntaxTree.ParseText($$"""
            actor who "{{endless}}" { type: person  aka: "{{endless}}" }
            event happened "{{endless}}" { date: 2025-01-01  actors: who  tags: {{endless}} }
            question first "Why?" { {{Question}} }
            question second "Why?" { {{Question}} }
            brief old "{{endless}}" { date: 2025-01-02  publisher: who  section "One" { include first  include second } }
            brief new "New" { date: 2025-01-03  previous: old  takeaways: happened  section "{{endless}}" { include happened } }
            """)]), "en");
    }

    /// <summary>Longer words, more columns and more blocks than the examples have, prose after cards and sections, a script from right to left.</summary>
    [Fact]
    public void Readers_can_read_all_of_a_full_page()
    {
        using var pages = new PageFolder();
        pages.Write(Compilation.Create([SyntaxTree.ParseText(FullBrief.Write())]), "en");
        var (exitCode, output) = Browse(pages);
        Assert.True(exitCode == 0, output);
        (exitCode, output) = Node.Run("markup.mjs", [.. pages.Files]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Nothing in any field runs, is loaded, or takes room that is not its own: once all of it, once a word that never ends.</summary>
    [Fact]
    public void Readers_can_read_all_of_pages_with_hostile_text()
    {
        using var pages = new PageFolder();
        foreach (var text in new[] { string.Join(' ', HostileBrief.Texts.Where(text => text.Length < 1000)), new string('x', 10_000) })
            pages.Write(HostileBrief.Compile(text), "en");
        var (exitCode, output) = Browse(pages);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>So that the tests above cannot pass because they look in the wrong place.</summary>
    [Fact]
    public void Faults_of_a_page_are_found()
    {
        using var pages = new PageFolder();
        pages.Write(Compilation.Create([SyntaxTree.ParseText("brief daily { date: 2025-01-01 }")]), "en");
        var page = Assert.Single(pages.Files);
        File.WriteAllText(page, File.ReadAllText(page).Replace("</main>", """
            <div class="table"><table><tr><td><svg width="900" height="9"></svg></td></tr></table></div>
            <img src="https://example.org/a.png">
            <svg width="3000" height="40"><text x="0" y="20">one</text><text x="9" y="22">two</text><text x="2990" y="20">three</text><rect width="9" height="90"></rect></svg>
            <button tabindex="-1">a button</button>
            <details><summary hidden>never</summary><p>opened</p></details>
            <svg width="600" viewBox="0 0 800 10"></svg>
            </main>
            """, StringComparison.Ordinal));
        var (_, output) = Browse(pages);
        Assert.All(
            ["asks for https://example.org", "scrolls sideways", "\"one\" and \"two\" overlap", "\"three\" sticks out", "a bar sticks out", "axe image-alt", "no key leads to <button", "hides <p>opened", "cuts off <table", "shrinks <svg"],
            fault => Assert.Contains(fault, output, StringComparison.Ordinal));
        Assert.Equal(1, Node.Run("markup.mjs", page).ExitCode);
    }

    [Fact]
    public void Pages_are_valid_HTML()
    {
        using var pages = new PageFolder();
        foreach (var folder in ExampleProject.Folders)
            pages.Write(ExampleProject.Compile(folder), "en");
        var (exitCode, output) = Node.Run("markup.mjs", [.. pages.Files]);
        Assert.True(exitCode == 0, output);
    }

    private static void Browse(Compilation compilation, string language)
    {
        using var pages = new PageFolder();
        pages.Write(compilation, language);
        var (exitCode, output) = Browse(pages);
        Assert.True(exitCode == 0, output);
    }

    private static (int ExitCode, string Output) Browse(PageFolder pages)
    {
        Assert.SkipUnless(Chromium.Path is not null, "needs Chromium");
        return Node.Run("browse.mjs", [Chromium.Path, .. pages.Files]);
    }

    /// <summary>Pages in a folder of their own.</summary>
    private sealed class PageFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pages");

        public List<string> Files { get; } = [];

        public void Write(Compilation compilation, string language)
        {
            var folder = _folder.CreateSubdirectory($"{Files.Count}").FullName;
            foreach (var file in HtmlEmitter.Emit(compilation, new() { Language = language }).Files)
            {
                var path = Path.Combine(folder, file.Path);
                File.WriteAllText(path, file.Text);
                if (path.EndsWith(".html", StringComparison.Ordinal))
                    Files.Add(path);
            }
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
