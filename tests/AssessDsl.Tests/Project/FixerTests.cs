using AssessDsl.Project;

namespace AssessDsl.Tests.Project;

/// <summary>Fixes that would make errors are left out, and no others.</summary>
public sealed class FixerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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
    public void A_use_that_another_fix_needs_stays_with_its_comment()
    {
        _folder.Write("world.assess", "namespace world  actor sandu \"Maia Sandu\" { type: person }");

        var outcome = Fix("use world // people\nevent e \"E\" { date: 2025  \"Here Maia Sandu spoke.\" }");

        Assert.Equal("use world // people\nevent e \"E\" { date: 2025  \"Here @sandu spoke.\" }", outcome.Project.Trees[0].Text.ToString());
    }

    private FixOutcome Fix(string text)
    {
        _folder.Write("a.assess", text);
        var workspace = Workspace.Open(
            new ProjectInput(_folder.Path, null, [], [_folder.Path]), cancellationToken: TestContext.Current.CancellationToken);
        return new Fixer(workspace, cancellationToken: TestContext.Current.CancellationToken).Fix(workspace.Compile());
    }
}
