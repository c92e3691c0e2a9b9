using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>AS3108: which names are found in prose, and that a mention in their place leaves the rest of the text alone.</summary>
public sealed class UnlinkedNameTests
{
    [Fact]
    public void A_name_over_two_lines_is_said_on_one()
    {
        const string Text = "place port \"Old Port\" { type: port }\nevent e {\n  date: 2025\n  \"\"\"\n  They met at Old\n  Port.\n  \"\"\"\n}";
        var found = Assert.Single(Compilation.Create([SyntaxTree.ParseText(Text, "a.assess")]).GetDiagnostics(TestContext.Current.CancellationToken), d => d.Code == "AS3108");
        Assert.StartsWith("'Old Port' is declared", found.Message, StringComparison.Ordinal);
        Assert.Equal("Old\n  Port", Text.Substring(found.Location.Span.Start, found.Location.Span.Length));
    }

    [Theory]
    [InlineData("It rains in [|Norvale|].", "It rains in @norvale.")]
    [InlineData("[|Norvale|]'s port", "@norvale's port")]
    [InlineData("[|Norvale|]’s port", "@norvale’s port")]
    [InlineData("([|Norvale|])", "(@norvale)")]
    [InlineData("**[|Norvale|]**", "**@norvale**")]
    [InlineData("**[|Norvale|]**'s port", "**@norvale**'s port")]
    [InlineData("_[|Norvale|]_", "_@norvale[Norvale]_")]
    [InlineData("[|Norvale|]_2", "@norvale[Norvale]_2")]
    [InlineData("[|Norvale|].Then it rained", "@norvale[Norvale].Then it rained")]
    [InlineData("[|Norvale|][@s]", "@norvale[Norvale][@s]")]
    [InlineData("[|Norvale|] [@s] and [|Norvale|].", "@norvale [@s] and @norvale.")]
    [InlineData("[|Kingdom of Norvale|]", "@norvale[Kingdom of Norvale]")]
    [InlineData("the [|Old Port|]", "the @port[Old Port]")]
    [InlineData("- [|Norvale|]\\n- [|Norvale|]", "- @norvale\\n- @norvale")]
    // The at-sign would be escaped or open a citation.
    [InlineData("x**Norvale**", "unmarked")]
    [InlineData("\\\\[|Norvale|]", null)]
    [InlineData("[[|Norvale|]]", null)]
    [InlineData("[[|Norvale|], as they say]", null)]
    // What would be shown has no markup.
    [InlineData("**[|Kingdom** of Norvale|]", null)]
    [InlineData("[|Kingdom **of** Norvale|]", null)]
    [InlineData("[|Kingdom of&nbsp;Norvale|]", null)]
    [InlineData("Nor**vale**", "unmarked")]
    [InlineData("[Norvale](https://example.org) and [the port of Norvale](https://example.org)", "unmarked")]
    [InlineData("[Norvale][n]\\n\\n[n]: https://example.org/Norvale", "unmarked")]
    [InlineData("![Norvale](https://example.org)", "unmarked")]
    [InlineData("@port[the port of Norvale]", "unmarked")]
    [InlineData("Norvale-led, New Norvale, Norvale Hotel, non-Norvale", "unmarked")]
    [InlineData("`Norvale` and “Norvale”", "unmarked")]
    [InlineData("\\\\@Norvale and https://Norvale/", "unmarked")]
    public void A_mention_leaves_the_text_alone(string prose, string? mended)
    {
        if (mended == "unmarked")
            prose = mended = prose.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        Check($"event e {{ date: 2025  \"{prose}\" }}", mended is null ? null : $"event e {{ date: 2025  \"{mended}\" }}");
    }

    [Fact]
    public void A_name_keeps_its_line_break_in_a_text_block() => Check(
        "event e {\n  date: 2025\n  \"\"\"\n  - It rains in the [|Kingdom of\n    Norvale|].\n  \"\"\"\n}",
        "event e {\n  date: 2025\n  \"\"\"\n  - It rains in the @norvale[Kingdom of\n    Norvale].\n  \"\"\"\n}");

    [Fact]
    public void A_name_keeps_its_escapes_in_a_string() => Check(
        """event e { date: 2025  "It rains in the [|Kingdom of\n\u{4e}orvale|]." }""",
        """event e { date: 2025  "It rains in the @norvale[Kingdom of\n\u{4e}orvale]." }""");

    [Fact]
    public void What_cannot_be_named_where_the_text_stands_has_no_fix()
    {
        var found = Find("""
            //// a.assess
            actor norvale "Norvale" { type: state }
            //// b.assess
            namespace y
            place norvale "Airfield" { type: base }
            event e { date: 2026  "It rains in Norvale." }
            """);
        Assert.Empty(Assert.Single(found).Fixes);
    }

    [Fact]
    public void A_name_is_qualified_where_another_bears_it_in_a_namespace_in_use()
    {
        var found = Find("""
            //// a.assess
            namespace x
            actor norvale "Norvale" { type: state }
            //// b.assess
            namespace y
            actor norvale "Airfield" { type: group }
            //// c.assess
            namespace z
            use x
            use y
            event e { date: 2026  "It rains in Norvale." }
            """);
        Assert.Equal("@x.norvale", Assert.Single(Assert.Single(found).Fixes).Edits[0].NewText);
    }

    [Fact]
    public void A_name_that_two_bear_is_offered_as_either() =>
        Assert.Equal(["@x.norvale", "@norvale_city"], Assert.Single(Find("""
            //// a.assess
            namespace x
            actor norvale "Norvale" { type: state }
            //// b.assess
            namespace y
            place norvale "Norvale Airfield" { type: base }
            place norvale_city "Norvale" { type: city }
            event e { date: 2026  "It rains in Norvale." }
            """)).Fixes.Select(fix => fix.Edits[0].NewText));

    [Fact]
    public void A_name_that_many_bear_is_answered_with_the_first()
    {
        var places = string.Concat(Enumerable.Range(1, 50).Select(i => $"place norvale{i} \"Norvale\" {{ type: city }}\n"));
        var finding = Find(places + "event e { date: 2026  \"It rains in Norvale.\" }").Single();
        Assert.Equal("'Norvale' is declared as 'norvale1' and 'norvale2' and 'norvale3' and 47 more; mention it with '@'.", finding.Message);
        Assert.Equal(3, finding.Fixes.Length);
    }

    /// <summary>Holds the findings against their marks, and the text with all fixes against what it is to be; null for no fixes.</summary>
    private static void Check(string markup, string? mended)
    {
        const string Declared = """
            actor norvale "Kingdom of Norvale" { type: state  aka: "Norvale" }
            place port "The Old Port" { type: port }
            source s "S" { type: media }

            """;
        var file = Markup.Parse(Declared + markup);
        var tree = SyntaxTree.ParseText(file.Text, "a.assess");
        var found = Compilation.Create([tree]).GetDiagnostics().Where(d => d.Code == "AS3108" || d.Severity == Severity.Error).ToArray();
        Assert.Equal(Markup.Write(file.Text, file.Spans), Markup.Write(file.Text, found.Select(d => new MarkedSpan("", d.Location.Span))));
        Assert.Equal(mended is null, found.Length > 0 && found.All(d => d.Fixes.IsEmpty));
        var changed = TextEdit.Apply(tree.Text, found.SelectMany(d => d.Fixes.Take(1)).SelectMany(fix => fix.Edits));
        Assert.Equal(mended is null ? file.Text : Declared + mended, changed);
        Assert.DoesNotContain(Find(changed), d => d.Severity == Severity.Error || !d.Fixes.IsEmpty);
    }

    private static IEnumerable<Diagnostic> Find(string text) => Compilation
        .Create(Markup.ParseFiles(text).Select(file => SyntaxTree.ParseText(file.Text, file.Path)))
        .GetDiagnostics().Where(d => d.Code == "AS3108" || d.Severity == Severity.Error);
}
