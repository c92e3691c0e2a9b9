using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Ide;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Ide;

public sealed class PreviewTests
{
    private const string Briefs = """
        event early "Early" { date: 2025-01-01 }
        event late "Late" { date: 2025-02-01 }
        event other "Other" { date: 2025-02-01 }
        brief january "January" { date: 2025-01-31  section "Facts" { include early } }
        brief february "February" { date: 2025-02-28  section "Facts" { include early  section "Details" { event inner "Inner" { date: 2025 } "Prose of @late." } } }

        """;

    [Theory]
    [InlineData("brief january", "january", null)]
    [InlineData("include early } }", "january", "early")]
    [InlineData("Details", "february", "section-1-1")]
    [InlineData("Prose of", "february", "section-1-1")]
    [InlineData("Inner", "february", "inner")]
    [InlineData("early \"Early\"", "february", "early")]
    [InlineData("late \"Late\"", "january", null)]
    [InlineData("2025-02-01 }\nevent other", "january", null)]
    public void The_page_is_that_of_the_brief_at_the_cursor(string words, string brief, string? anchor)
    {
        var project = new IdeProject(Briefs);
        var position = Briefs.IndexOf(words, StringComparison.Ordinal);

        var preview = Preview.Get(project.Model, position, new EmitOptions(), TestContext.Current.CancellationToken)!;

        Assert.Equal(brief, preview.Brief.Name);
        Assert.Equal(anchor, preview.Anchor);
        Assert.All(preview.Page.Anchors, found => Assert.Contains($"id=\"{found.Anchor}\"", preview.Page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_without_briefs_has_no_preview() => Assert.Null(Preview.Get(new IdeProject("actor a$$ { type: state }").Model, 0, new EmitOptions(), TestContext.Current.CancellationToken));

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void A_half_written_text_has_a_preview_all_the_same(string folder)
    {
        var compilation = ExampleProject.Compile(folder);
        foreach (var tree in compilation.GetSymbols(BriefKind.Kind).Select(brief => brief.SyntaxTree).Distinct())
        {
            for (var cut = 0; cut < tree.Text.Length; cut += tree.Text.Length / 12)
            {
                var changed = SyntaxTree.ParseText(tree.Text.ToString().Remove(cut, Math.Min(15, tree.Text.Length - cut)), tree.Path);
                Preview.Get(compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed, TestContext.Current.CancellationToken), cut, new EmitOptions(), TestContext.Current.CancellationToken);
            }
        }
    }
}
