using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Fixing;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Fixing;

/// <summary>Fixes that would make errors are left out, and no others.</summary>
public sealed class FixRoundTests
{
    private const string Wrong = "actor wrong {}";

    [Theory]
    [InlineData("north", "North and @south and @west.")]
    [InlineData("south", "@north and South and @west.")]
    [InlineData("west", "@north and @south and West.")]
    public void A_fix_that_makes_an_error_does_not_keep_others_back(string harmful, string prose)
    {
        var round = Apply("North and South and West.", $"@{harmful}");

        Assert.Equal(prose, ProseOf(round));
        Assert.Equal(2, round.Applied.Count);
        var left = Assert.Single(round.Harmful);
        Assert.Equal(("AS2006", $"@{harmful}"), (left.Error.Code, left.Fix.Edits[0].NewText));
    }

    [Fact]
    public void All_fixes_may_do_good()
    {
        var round = Apply("North and South and West.", "@nobody");

        Assert.Equal("@north and @south and @west.", ProseOf(round));
        Assert.Empty(round.Harmful);
    }

    [Fact]
    public void All_fixes_may_do_harm()
    {
        var round = Apply("North and South and West.", "@");

        Assert.Equal("North and South and West.", ProseOf(round));
        Assert.Empty(round.Applied);
        Assert.Equal(3, round.Harmful.Count);
    }

    [Fact]
    public void A_fix_that_makes_an_error_does_not_hide_behind_one_that_mends_another()
    {
        var round = Apply("@nort and South and West.", "@south");

        Assert.Equal("@north and South and @west.", ProseOf(round));
    }

    [Fact]
    public void Fixes_of_several_files_are_applied_together()
    {
        var round = Apply("North.", "@nobody", "event other { date: 2025  \"South and West.\" }");

        Assert.Equal(["@north.", "@south and @west."], round.Compilation.SyntaxTrees.Select(tree => ProseOf(tree.Text.ToString())).Order(StringComparer.Ordinal));
    }

    /// <summary>Applies the safe fixes of a project in which a text that holds something is an error.</summary>
    private static FixRound Apply(string prose, string harmful, params string[] others)
    {
        var text = $$"""
            actor north "North" { type: state }
            actor south "South" { type: state }
            actor west "West" { type: state }
            event e { date: 2025  "{{prose}}" }
            """;
        var compilation = Compilation.Create(others.Prepend(text).Select((file, number) => SyntaxTree.ParseText(file, $"{number}.assess")));
        var found = Check(compilation);
        var round = new FixRound(compilation, found, Check, diagnostic => diagnostic.Severity == Severity.Error && !diagnostic.Fixes.Any(fix => fix.IsSafe));
        round.Apply([.. Fix.SelectCompatible([.. found.SelectMany(diagnostic => diagnostic.Fixes.Where(fix => fix.IsSafe).Take(1))])]);
        return round;

        ImmutableArray<Diagnostic> Check(Compilation state) =>
            state.SyntaxTrees[0].Text.ToString().Contains(harmful, StringComparison.Ordinal)
                ? Compilation.Create([.. state.SyntaxTrees, SyntaxTree.ParseText(Wrong, "wrong.assess")]).GetDiagnostics()
                : state.GetDiagnostics();
    }

    private static string ProseOf(FixRound round) => ProseOf(round.Compilation.SyntaxTrees[0].Text.ToString());

    private static string ProseOf(string text) => text.Split('"')[^2];
}
