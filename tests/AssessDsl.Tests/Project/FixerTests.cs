using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project;

namespace AssessDsl.Tests.Project;

/// <summary>Fixes that would make errors are left out, and no others.</summary>
public sealed class FixerTests : IDisposable
{
    private const string Wrong = "actor wrong {}";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("north", "North and @south and @west.", 2)]
    [InlineData("south", "@north and South and @west.", 2)]
    [InlineData("west", "@north and @south and West.", 2)]
    [InlineData("nobody", "@north and @south and @west.", 3)]
    public void A_fix_that_makes_an_error_does_not_keep_others_back(string harmful, string prose, int count)
    {
        var outcome = Fix("North and South and West.", $"@{harmful}");

        Assert.Contains($"\"{prose}\"", outcome.Project.Trees[0].Text.ToString(), StringComparison.Ordinal);
        Assert.Equal(count, outcome.Count);
        Assert.Equal(3 - count, outcome.Unfixed.Length);
        Assert.All(outcome.Unfixed.Select(fix => fix.Finding.Diagnostic.Location), place => Assert.Equal(harmful, place.Text!.ToString(place.Span), ignoreCase: true));
    }

    [Fact]
    public void A_fix_that_makes_an_error_does_not_hide_behind_one_that_mends_another()
    {
        var outcome = Fix("@nort and South and West.", "@south");

        Assert.Contains("\"@north and South and @west.\"", outcome.Project.Trees[0].Text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actor a \"A\" { tpye: state  typ: person }", "actor a \"A\" { type: state  typ: person }")]
    [InlineData("actor a \"A\" { typ: state  aka: \"B\"  of: nobody  tpye: person }", "actor a \"A\" { type: state  aka: \"B\"  of: nobody  tpye: person }")]
    public void A_fix_that_mends_an_error_and_makes_another_is_left_out(string before, string after)
    {
        var outcome = Fix(before);

        Assert.Equal(after, outcome.Project.Trees[0].Text.ToString());
        var unfixed = Assert.Single(outcome.Unfixed);
        Assert.Equal(("AS2005", "AS2007"), (unfixed.Finding.Diagnostic.Code, unfixed.Error.Code));
    }

    [Fact]
    public void An_error_that_a_fix_reveals_is_mended_next()
    {
        var outcome = Fix("assessment a \"A\" { likelyhood: likly  confidence: low }");

        Assert.Equal("assessment a \"A\" { likelihood: likely  confidence: low }", outcome.Project.Trees[0].Text.ToString());
        Assert.Empty(outcome.Unfixed);
    }

    [Fact]
    public void All_fixes_may_do_harm()
    {
        var outcome = Fix("North and South and West.", "@");

        Assert.Equal(0, outcome.Count);
        Assert.Equal(3, outcome.Unfixed.Length);
    }

    /// <summary>Fixes a project in which a text that holds something is an error.</summary>
    private FixOutcome Fix(string prose, string harmful)
    {
        var text = $$"""
            actor north "North" { type: state }
            actor south "South" { type: state }
            actor west "West" { type: state }
            event e { date: 2025  "{{prose}}" }
            """;
        return Fix(text, project => project.Trees[0].Text.ToString().Contains(harmful, StringComparison.Ordinal)
            ? Compilation.Create([.. project.Trees, SyntaxTree.ParseText(Wrong, "wrong.assess")]) : project.Compile());
    }

    private FixOutcome Fix(string text, Func<Workspace, Compilation>? compile = null)
    {
        _folder.Write("a.assess", text);
        var workspace = Workspace.Open(
            new ProjectInput(_folder.Path, null, [], [_folder.Path]), cancellationToken: TestContext.Current.CancellationToken);
        return Fixer.Fix(workspace, compile ?? (project => project.Compile()), cancellationToken: TestContext.Current.CancellationToken);
    }
}
