using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Tests.Semantics;

/// <summary>Kinds of one's own.</summary>
public sealed class KindTests
{
    private const string Strike = """
        actor air_force "Air force" { type: unit }
        place odesa "Odesa" { type: city }
        kind strike "A missile or drone strike" : event {
          munitions: number
          launched: number
          intercepted: number?
          target: place
          claimed_by: actor*
          method: missile | drone | glide_bomb = drone
        }

        """;

    [Theory]
    [InlineData("strike s { date: 2025  munitions: 12  launched: 11  target: odesa }")]
    [InlineData("strike s { date: 2025  munitions: 12  launched: 11  target: odesa  claimed_by: air_force, {|AS2002:odesa|}  method: {|AS2009:bomb|} }")]
    [InlineData("strike {|AS2006:{|AS2006:{|AS2006:{|AS2006:s|}|}|}|} { }")]
    [InlineData("strike s { date: 2025  munitions: {|AS2008:\"many\"|}  launched: {|AS2008:5%|}  target: odesa  {|AS2005:colour|}: red }")]
    [InlineData("strike s { date: 2025  munitions: 1  launched: 1  target: odesa }\nevent e { date: 2025  follows: s }\nassessment a { likelihood: likely  confidence: low  because: s }")]
    [InlineData("kind raid : strike { soldiers: number }\nraid r { date: 2025  munitions: 1  launched: 1  target: odesa  soldiers: 5 }\nevent e { date: 2025  follows: r }")]
    [InlineData("kind base : place { runway: number }\nbase b { type: base  runway: 2 }\nevent e { date: 2025  place: b }")]
    [InlineData("kind note { body: text  at: date?  share: percent?  long: duration?  sure: boolean = true  link: url?  next: note? }\nnote n { body: \"See @odesa.\"  at: 2025-01  share: 5%  long: 3d  sure: false  link: \"https://example.org\"  next: n }\nevent e { date: 2025  about: n  follows: {|AS2002:n|} }")]
    [InlineData("kind k { a: number = {|AS2008:\"x\"|}  b: x | y = {|AS2009:z|} }")]
    [InlineData("kind {|AS2003:strike|} { }")]
    [InlineData("kind k { {|AS2003:id|}: string  {|AS2003:kind|}: string  {|AS2003:text|}: text }")]
    [InlineData("kind k {\n  self: k = k1\n}\nk k1 { }")]
    [InlineData("kind k : event {|AS2017:(weak)|} { a: actor {|AS2017:(strong)|} }")]
    [InlineData("kind k : event { {|AS2003:date|}: text  a: number  {|AS2003:a|}: text }")]
    [InlineData("kind k :{|AS1008:|} \"event\" { a: number }\nkind l { b: number }")]
    [InlineData("kind k { a: {|AS2002:k1|} }\nk k1 { a: \"x\" }")]
    [InlineData("kind k : {|AS2002:k1|} { }\nk k1 { }")]
    [InlineData("kind k { a: {|AS2002:l1|} }\nkind l { a: {|AS2002:k1|} }\nk k1 { }\nl l1 { }")]
    public void Fields_are_checked_like_properties(string source) => SemanticAssert.Errors(Strike + source);

    [Fact]
    public void A_default_holds_where_nothing_is_given()
    {
        var compilation = SemanticAssert.Errors(Strike + "strike s { date: 2025  munitions: 12  launched: 11  target: odesa }");
        var symbol = compilation.FindSymbol("s")!;
        Assert.Equal("strike", symbol.Kind.Id);
        Assert.True(symbol.Kind.IsA(EventKind.Kind));
        Assert.Equal("drone", symbol.NameOf(symbol.Kind.FindProperty("method")!));
        Assert.Equal("reported", symbol.NameOf(EventKind.Status));
        Assert.Equal(12, symbol.NumberOf(symbol.Kind.FindProperty("munitions")!));
    }

    [Fact]
    public void A_chain_of_kinds_is_only_so_long()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"kind k{number} : k{number + 1} {{ }}\n"));
        SemanticAssert.Errors($"{chain.Replace("k19799 : k19800", "k19799 : {|AS1010:k19800|}", StringComparison.Ordinal)}kind k20000 : event {{ }}\nk0 e {{ date: 2025 }}");
    }

    [Fact]
    public void A_repeated_field_says_what_has_its_name()
    {
        var diagnostics = Compiler.Compilation.Create([Compiler.Syntax.SyntaxTree.ParseText("kind k : event { a: number  a: text  date: date }")]).GetDiagnostics(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["'a' is declared already; give one of the two another name.", "'date' is a property of every event already; give the field another name."],
            diagnostics.Select(d => d.Message));
        Assert.Equal("a", Assert.Single(diagnostics[0].Related).Location is var first ? first.Text!.ToString(first.Span) : null);
    }

    [Theory]
    [InlineData("namespace m\nuse k")]
    [InlineData("namespace k.inner")]
    public void A_declaration_may_be_named_like_its_kind(string head)
    {
        var compilation = SemanticAssert.Errors($$"""
            //// kinds.assess
            namespace k
            kind ceasefire : event { side: text* }
            //// x.assess
            {{head}}
            ceasefire ceasefire { date: 2025  side: {|AS2008:nope|}  {|AS2005:nonsense|}: 3 }
            ceasefire second { date: 2025  {|AS2005:bogus|}: 1 }
            assessment a { likelihood: likely  confidence: low  because: ceasefire, second  until: 2026 }
            """);
        var evidence = compilation.Symbols.Single(s => s.Name == "a").Targets(AssessmentKind.Because).ToArray();
        Assert.Equal(["ceasefire", "second"], evidence.Select(e => e.Name));
        Assert.All(evidence, e => Assert.Equal("k.ceasefire", e.Kind.Id));
    }

    [Theory]
    [InlineData("{|AS2001:strike|} strike \"S\" { dat: 2025  munitions: nope }")]
    [InlineData("{|AS2001:a|} a\n{|AS2001:a|} a")]
    [InlineData("{|AS2001:a|} b\n{|AS2001:b|} a")]
    [InlineData("{|AS2001:a|} b\n{|AS2001:b|} c\n{|AS2001:c|} a")]
    [InlineData("{|AS2001:a|} b\n{|AS2001:b|} a\n{|AS2001:a|} c")]
    [InlineData("{|AS2001:knd|} strike { munitions: number }\nstrike one { munitions: 3 }\nstrike two { munitions: 4 }")]
    [InlineData("actor iran { type: state }\n{|AS2002:iran|} x\nx y")]
    [InlineData("actor iran { type: state }\nkind raid : {|AS2002:iran|} { }\nraid r")]
    [InlineData("//// a.assess\nnamespace k\nkind strike { }\n//// b.assess\nnamespace m\n{|AS2001:strike|} strike")]
    public void What_is_named_as_a_kind_and_is_none_is_never_passed_over(string source)
    {
        var compilation = SemanticAssert.Errors(source);
        Assert.NotEmpty(SemanticAssert.Findings(compilation));
    }

    [Theory]
    [InlineData("kind prose { {|AS2003:kind|}: string  {|AS2003:id|}: number }\nprose p { kind: \"k\"  id: 3  {|AS2005:other|}: 4 }")]
    [InlineData("kind k { m: a |{|AS1008:|}\n}\nk one { }\nk two { m: b }")]
    [InlineData("kind k { s: place?{|AS1009:*|}\n}\nk one { }\nk two { s: odesa, odesa }")]
    [InlineData("kind k { s: {|AS2001:plce|} }\nkind l : k { }\nl one { }\nl two { s: odesa }")]
    [InlineData("kind k : {|AS2001:evnt|} { n: number }\nk one { date: 2025  n: {|AS2008:\"x\"|} }\nevent e { date: 2025  follows: one  about: one }")]
    [InlineData("kind k : {|AS2001:sorce|} { }\nk one { type: media }\nevent e { date: 2025  sources: one  \"So.[@one]\" }")]
    [InlineData("kind {|AS2003:event|} { }\nkind {|AS2003:clause|} : event { }\nkind {|AS2003:use|} { }\nkind likely { }\nlikely one { }")]
    [InlineData("kind k { e: red | {|AS2003:red|} | blue | {|AS2003:red|} }\nk one { e: red }\nk two { e: {|AS2009:green|} }")]
    public void A_mistake_in_a_kind_invents_none_in_its_instances(string source) => SemanticAssert.Errors("place odesa \"Odesa\" { type: city }\n" + source);

    [Fact]
    public void What_is_no_kind_hides_none()
    {
        SemanticAssert.Errors("""
            //// a.assess
            namespace a
            kind strike { target: place }
            kind raid { }
            //// b.assess
            namespace b
            actor strike { type: unit }
            event raid { date: 2025 }
            //// c.assess
            namespace c
            use a
            {|AS2013:use b|}
            event strike { date: 2025 }
            kind attack : strike { cause: strike? }
            attack one { target: kyiv  cause: one_strike }
            strike one_strike { target: kyiv }
            raid r
            place kyiv { type: city }
            """);
    }

    [Fact]
    public void An_instance_whose_kind_is_not_used_is_told_the_use() =>
        Assert.Contains("use k", SemanticAssert.Single("//// a.assess\nnamespace k\nkind strike { }\n//// b.assess\nnamespace m\n{|AS2001:strike|} strike").Message, StringComparison.Ordinal);

    [Fact]
    public void Kinds_are_found_across_files_and_uses() => SemanticAssert.Errors("""
        //// kinds.assess
        namespace newsroom
        kind strike : event { count: number }
        //// a.assess
        namespace war
        use newsroom
        strike s { date: 2025  count: 3 }
        //// b.assess
        namespace peace
        {|AS2001:strike|} s { date: 2025 }
        """);
}
