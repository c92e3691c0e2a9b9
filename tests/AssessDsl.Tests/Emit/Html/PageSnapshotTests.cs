using AngleSharp.Html.Parser;
using AssessDsl.Compiler.Emit;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>What the pages of the examples say, for review; how they look is looked at in a browser.</summary>
public sealed class PageSnapshotTests
{
    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void Pages_of_examples(string folder)
    {
        var pages = HtmlEmitter.Emit(ExampleProject.Compile(folder), new(), TestContext.Current.CancellationToken).Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal));
        Snapshot.Match(string.Join('\n', pages.Select(page => $"==== {page.Path}\n{PageText.Of(new HtmlParser().ParseDocument(page.Text))}")), "txt", ExampleProject.NameOf(folder));
    }

    /// <summary>The elements of a small page, without its style and script.</summary>
    [Fact]
    public void Markup_of_a_page()
    {
        var page = new HtmlParser().ParseDocument(Assert.Single(HtmlEmitter.Emit(ExampleProject.Compile("examples/hello"), new(), TestContext.Current.CancellationToken).Files).Text);
        Snapshot.Match(page.QuerySelector("main")!.OuterHtml + "\n", "html");
    }
}
