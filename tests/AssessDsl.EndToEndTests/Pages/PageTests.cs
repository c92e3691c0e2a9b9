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
        Browse(Compilation.Create([SyntaxTree.ParseText(GeneratedBrief.Write(items))]), "en");

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
        Assert.SkipUnless(Chromium.Path is not null, "needs Chromium");
        using var pages = new PageFolder();
        pages.Write(compilation, language);
        var (exitCode, output) = Node.Run("browse.mjs", [Chromium.Path, .. pages.Files]);
        Assert.True(exitCode == 0, output);
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
