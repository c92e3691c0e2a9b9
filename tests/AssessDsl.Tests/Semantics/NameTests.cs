using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Semantics;

/// <summary>AS2001–AS2004, AS2012, AS2013: looking names up.</summary>
public sealed class NameTests
{
    private const string World = """
        actor russia "Russia" { type: state }
        actor iran "Iran" { type: state }
        place moscow "Moscow" { type: city }

        """;

    [Theory]
    [InlineData("event e { date: 2025  actors: {|AS2001:rusia|} }")]
    [InlineData("event e { date: 2025  actors: russia, {|AS2001:nobody|}, iran }")]
    [InlineData("event e { date: 2025  place: {|AS2002:russia|} }")]
    [InlineData("event e { date: 2025  actors: russia.{|AS2001:putin|} }")]
    [InlineData("event e { date: 2025  \"So says @{|AS2001:nobody|}.\" }")]
    [InlineData("event e { date: 2025  \"As @russia says.[@{|AS2002:iran|}]\" }")]
    [InlineData("event e { date: 2025  \"Write to \\@nobody.\" }")]
    [InlineData("event e { date: 2025  \"Write to a@b.example, `@code` and \\\\@nobody.\" }")]
    [InlineData("event e { date: 2025  sources: {|AS2002:moscow|} }")]
    [InlineData("brief b { date: 2025  include {|AS2001:nothing|}  section \"S\" { include {|AS2001:nowhere|} } }")]
    [InlineData("{|AS2001:strike|} s { }")]
    [InlineData("{|AS2002:russia|} s { anything: goes }")]
    [InlineData("kind strike : {|AS2001:nothing|} { }")]
    [InlineData("kind strike : {|AS2002:agreement|} { }")]
    [InlineData("kind strike { a: {|AS2001:nothing|}  b: {|AS2002:russia|} }")]
    [InlineData("actor {|AS2003:iran|} \"Again\" { type: state }")]
    [InlineData("agreement a { parties: russia, iran  status: signed  clause c  clause {|AS2003:c|} }")]
    [InlineData("kind k : event { a: number  {|AS2003:a|}: number  {|AS2003:date|}: date  {|AS2003:tags|}: string }")]
    public void Names_that_mean_nothing_here(string source) => SemanticAssert.Errors(World + source);

    [Fact]
    public void A_clause_and_a_declaration_of_a_namespace_have_different_ids() => SemanticAssert.Errors("""
        //// a.assess
        namespace pact
        actor {|AS2003:c|} { type: state }
        //// b.assess
        actor x { type: state }
        actor y { type: state }
        agreement pact { parties: x, y  status: signed  clause c  clause d }
        //// c.assess
        agreement {|AS2003:pact|} { parties: x, y  status: signed  clause d }
        """);

    [Fact]
    public void Names_are_looked_up_from_the_inside_out() => SemanticAssert.Errors("""
        //// a.assess
        namespace a
        actor x { type: state }
        actor y { type: state }
        agreement g { parties: x, y  status: signed
          clause one { binds: x }
          "The clause @one and @g.one."
        }
        //// ab.assess
        namespace a.b
        actor y { type: person }
        event e { date: 2025  actors: x, y, a.y  about: g.one, {|AS2014:a.g.one|} }
        //// root.assess
        event f { date: 2025  actors: a.x, a.b.y, {|AS2001:x|} }
        //// other.assess
        namespace c
        use a.b
        event g { date: 2025  actors: y, a.x  about: e }
        """);

    [Fact]
    public void A_namespace_and_a_declaration_may_share_a_name() => SemanticAssert.Errors("""
        //// w.assess
        namespace w
        actor a { type: state }
        actor n { type: state }
        agreement g { parties: a, n  status: signed  clause c }
        //// a.assess
        namespace w.a
        actor x { type: state }
        //// g.assess
        namespace w.g.c
        actor x { type: state }
        //// c.assess
        namespace w.d
        actor t { type: person  of: w.a.x }
        actor u { type: person  of: a.x }
        actor v { type: person  of: w.a }
        actor y { type: person  of: w.a.{|AS2001:z|} }
        event e { date: 2025  about: w.g.c, g.c.x, w.g.c.{|AS2001:y|}, w.g  "As @w.a.x says, @w.g.c." }
        """);

    [Fact]
    public void A_name_in_two_used_namespaces_is_ambiguous()
    {
        var diagnostic = SemanticAssert.Single("""
            //// a.assess
            namespace a
            actor x { type: state }
            //// b.assess
            namespace b
            actor x { type: state }
            //// c.assess
            namespace c
            use a
            use b
            event e { date: 2025  actors: {|AS2004:x|}, a.x }
            """);
        Assert.Equal(2, diagnostic.Related.Length);
        Assert.Contains("'a.x'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("'b.x'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(["Write 'a.x'", "Write 'b.x'"], diagnostic.Fixes.Select(f => f.Title));
    }

    [Theory]
    [InlineData("{|AS2004:sub|}.x", "x")]
    [InlineData("sub.x, sub.y", "y")]
    public void An_inner_namespace_of_two_used_ones_is_ambiguous_where_both_have_the_name(string actors, string second) => SemanticAssert.Errors($$"""
        //// a.assess
        namespace a.sub
        actor x { type: state }
        //// b.assess
        namespace b.sub
        actor {{second}} { type: state }
        //// c.assess
        use a
        use b
        event e { date: 2025  actors: {{actors}} }
        //// d.assess
        namespace a
        //// e.assess
        namespace b
        """);

    [Fact]
    public void The_own_namespace_comes_before_used_ones() => SemanticAssert.Errors("""
        //// a.assess
        namespace a
        actor x { type: state }
        //// c.assess
        namespace c
        {|AS2013:use a|}
        actor x { type: person }
        event e { date: 2025  actors: x }
        """);

    [Fact]
    public void A_use_needs_a_namespace_that_exists_and_somebody_who_needs_it() => SemanticAssert.Errors("""
        //// a.assess
        namespace world.actors
        actor x { type: state }
        //// b.assess
        namespace b
        use {|AS2012:world.actor|}
        {|AS2013:use world.actors|}
        use {|AS2012:nowhere|}
        """);

    [Fact]
    public void Every_use_is_watched_however_many_there_are()
    {
        const int Count = 70;
        var numbers = Enumerable.Range(0, Count).ToArray();
        var files = numbers.Select(i => $"//// n{i}.assess\nnamespace n{i}\nactor a{i} {{ type: state }}\n");
        var uses = numbers.Select(i => i is 2 or 65 or 69 ? $"use n{i}\n" : $"{{|AS2013:use n{i}|}}\n");
        SemanticAssert.Errors($"{string.Concat(files)}//// x.assess\nnamespace x\n{string.Concat(uses)}event e {{ date: 2025  actors: a2, a65, a69 }}");
    }

    [Theory]
    [InlineData("event e { date: 2025  about: {|AS2001:wrold|} }", false)]
    [InlineData("event e { date: 2025  actors: {|AS2001:wrold|}.iran }", true)]
    public void A_namespace_is_suggested_only_before_another_name(string source, bool isSuggested)
    {
        var diagnostic = SemanticAssert.Single($"//// a.assess\nnamespace world\nactor iran {{ type: state }}\n//// b.assess\nnamespace b\n{source}");
        Assert.Equal(isSuggested, diagnostic.Message.Contains("'world'", StringComparison.Ordinal));
    }

    [Fact]
    public void Scales_are_built_in_and_may_be_shadowed() => SemanticAssert.Errors("""
        scale kent { confidence sure  likelihood even { range: 40%..60% } }
        assessment a { likelihood: even  confidence: sure  scale: kent }
        assessment b { likelihood: remote_chance  confidence: low  scale: phia }
        assessment c { likelihood: {|AS2019:probable|}  confidence: {|AS2019:low|}  scale: kent }
        """);

    [Fact]
    public void A_declaration_in_a_brief_belongs_to_the_namespace() => SemanticAssert.Errors("""
        //// a.assess
        namespace n
        brief b { date: 2025
          section "S" { actor x "X" { type: state } }
        }
        //// b.assess
        namespace n
        event e { date: 2025  actors: x }
        actor {|AS2003:x|} { type: state }
        """);

    [Fact]
    public void A_duplicate_shows_the_first_declaration()
    {
        var diagnostic = SemanticAssert.Single("""
            //// a.assess
            actor x { type: state }
            //// b.assess
            place {|AS2003:x|} { type: city }
            """);
        Assert.Equal("a.assess", Assert.Single(diagnostic.Related).Location.Path);
    }

    [Fact]
    public void Names_may_be_in_any_script() => SemanticAssert.Errors("""
        namespace світ.世界
        actor україна "Україна" { type: state }
        actor 𠮷野 "吉野" { type: person  of: україна }
        event подія "Подія" { date: 2025  actors: 𠮷野, {|AS2001:україн|}  "Про @𠮷野 й @україна." }
        """);

    [Fact]
    public void Words_of_the_language_may_be_names() => SemanticAssert.Errors("""
        namespace event.clause
        actor actor { type: state }
        actor scale { type: state }
        place section { type: city }
        event event { date: 2025  actors: actor, scale  place: section  about: event }
        brief brief { date: 2025  takeaways: event  scale: phia  include event }
        """);

    [Fact]
    public void A_namespace_inside_a_used_one_can_be_named() => SemanticAssert.Errors("""
        //// a.assess
        namespace outer.inner
        actor deep "Deep" { type: state }
        //// b.assess
        namespace outer
        //// c.assess
        namespace report
        use outer
        event e { date: 2025  actors: inner.deep, inner.{|AS2001:high|} }
        """);

    [Theory]
    [InlineData("event e { date: 2025  status: {|AS2009:confirmd|} }", true)]
    [InlineData("event e { date: 2025  status: {|AS2009:unconfirmed|} }", false)]
    [InlineData("agreement a { parties: russia, iran  status: {|AS2009:unsigned|} }", false)]
    [InlineData("assessment a { scale: kent  likelihood: {|AS2019:improbable|}  confidence: low }", false)]
    [InlineData("event e { date: 2025  actors: {|AS2001:russia2|} }", false)]
    public void A_fix_that_could_turn_the_meaning_round_is_offered_and_not_safe(string source, bool isSafe) =>
        Assert.Equal(isSafe, SemanticAssert.Single(World + source).Fixes[0].IsSafe);

    [Fact]
    public void Of_two_kinds_that_share_a_first_word_one_has_to_be_left_out()
    {
        var diagnostic = SemanticAssert.Single("""
            //// a.assess
            namespace a
            kind strike : event { "A strike" }
            //// b.assess
            namespace b
            kind strike : event { "A strike" }
            //// c.assess
            use a
            use b
            {|AS2004:strike|} s1 "S" { date: 2025 }
            """);
        Assert.Contains("leave out one of the two 'use' lines", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(diagnostic.Fixes);
    }

    [Fact]
    public void A_mistyped_name_is_mended_by_the_nearest()
    {
        Assert.Equal("actor iran { type: state }\nactor x { type: state  of: iran }",
            SemanticAssert.Fixed("actor iran { type: state }\nactor x { type: state  of: {|AS2001:irna|} }"));
    }

    [Fact]
    public void A_mistyped_keyword_is_mended_by_the_nearest() =>
        Assert.Equal("actor a { type: state }", SemanticAssert.Fixed("{|AS2001:actr|} a { type: state }"));

    [Fact]
    public void A_stray_word_is_one_mistake() => SemanticAssert.Errors("brief b { date: 2025\n  {|AS1009:Section|} \"One\" { }\n}");

    [Fact]
    public void A_name_of_a_namespace_that_is_not_used_is_mended_by_a_use()
    {
        var diagnostic = SemanticAssert.Single("""
            //// a.assess
            namespace world
            actor iran { type: state }
            //// b.assess
            namespace b
            actor x { type: state  of: {|AS2001:iran|} }
            """);
        Assert.Contains("use world", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("Add 'use world'", diagnostic.Fixes[0].Title);
    }

    [Fact]
    public void A_name_whose_use_would_make_others_ambiguous_is_mended_in_full()
    {
        var diagnostic = SemanticAssert.Single("""
            //// a.assess
            namespace n1
            actor z { type: state }
            //// b.assess
            namespace n2
            actor z { type: state }
            actor y { type: state }
            //// c.assess
            use n1
            actor a { type: state  of: z }
            actor b { type: state  of: {|AS2001:y|} }
            """);
        Assert.Equal([("Write 'n2.y'", true), ("Add 'use n2'", false)], diagnostic.Fixes.Select(fix => (fix.Title, fix.IsSafe)));
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_move_no_span()
    {
        var text = "\uFEFFactor x { type: state }\r\nevent e { date: 2025\r\n  actors: nobody }\r\n";
        var source = AssessDsl.Compiler.Text.SourceText.FromBytes(System.Text.Encoding.UTF8.GetBytes(text));
        var compilation = Compilation.Create([SyntaxTree.ParseText(source, "x.assess", TestContext.Current.CancellationToken)]);
        var diagnostic = Assert.Single(SemanticAssert.Findings(compilation));
        Assert.Equal("x.assess(3,11): error AS2001: Nothing is named 'nobody' here.", diagnostic.ToString());
    }

    [Theory]
    [InlineData("actor x \"X\" { type: state }")]
    [InlineData("event x \"X\" {\n  date: 2025\n}")]
    [InlineData("agreement x \"X\" { parties: x  clause c \"C\" { topic: t } }")]
    [InlineData("assessment x \"X\" { likelihood: likely }")]
    [InlineData("question x \"X\" { hypothesis h \"H\" { likelihood: likely } }")]
    [InlineData("kind x : event { n: number }")]
    [InlineData("scale x { likelihood t { range: 0%..9% } }")]
    [InlineData("brief x \"X\" { date: 2025  include x }")]
    [InlineData("x y \"Y\" { n: 1 }")]
    public void What_is_being_typed_hides_no_unknown_name_elsewhere(string text)
    {
        const string other = "namespace w\nevent e { date: 2025  actors: nobody  place: nowhere  about: nothing  \"@none\" }\n";
        Assert.All(Enumerable.Range(0, text.Length + 1), length =>
        {
            var compilation = Compilation.Create([SyntaxTree.ParseText(other, "a.assess"), SyntaxTree.ParseText($"namespace w\n{text[..length]}\n", "b.assess")]);
            Assert.Equal(4, SemanticAssert.Findings(compilation).Count(found => found.Location.Path == "a.assess" && found.Code == "AS2001"));
        });
    }

    [Theory]
    [InlineData("//// a.assess\nnamespace syria.actors\nactor syria \"S\" { type: state }\n//// b.assess\nnamespace syria.deals\nuse syria.actors\nevent e { date: 2025  actors: syria  \"On @syria.\" }")]
    [InlineData("//// a.assess\nnamespace kent.county\nactor a { type: state }\n//// b.assess\nassessment j { scale: kent  likelihood: probable  confidence: low }")]
    [InlineData("//// a.assess\nnamespace uk.phia\nactor a { type: state }\n//// b.assess\nnamespace uk\nassessment j { scale: phia  likelihood: unlikely  confidence: low }")]
    [InlineData("//// a.assess\nactor x { type: state }\n//// b.assess\nnamespace a.x\nactor y { type: state }\n//// c.assess\nnamespace a\nactor z { type: state  of: x }")]
    [InlineData("//// a.assess\nnamespace n.x\nactor y { type: state }\n//// b.assess\nnamespace n\nactor z { type: state  of: x.y }\n//// c.assess\nactor x { type: state }")]
    [InlineData("//// a.assess\nnamespace n.x\nactor y { type: state }\n//// b.assess\nnamespace n\nactor z { type: state  of: {|AS2002:x|} }")]
    [InlineData("//// a.assess\nnamespace u\nactor x { type: state }\n//// b.assess\nnamespace v\nactor x { type: state }\n//// c.assess\nnamespace x.y\nuse u\nuse v\nactor z { type: state  of: {|AS2004:x|} }")]
    public void A_single_name_is_no_namespace_where_a_declaration_has_it(string markup) => SemanticAssert.Errors(markup);
}
