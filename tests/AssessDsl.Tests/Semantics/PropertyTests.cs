using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Tests.Semantics;

/// <summary>AS2005–AS2011, AS2014, AS2015, AS2017, AS2019: what properties hold.</summary>
public sealed class PropertyTests
{
    private const string World = """
        actor russia "Russia" { type: state }
        actor iran "Iran" { type: state }
        place moscow "Moscow" { type: city }
        event seen "Seen" { date: 2025-01 }

        """;

    [Theory]
    [InlineData("actor a { type: state  {|AS2005:rolle|}: \"x\" }")]
    [InlineData("actor a { type: state  {|AS2005:date|}: 2025 }")]
    [InlineData("event e {\n  date: 2025\n  plac{|AS1008:|}\n}")]
    [InlineData("event e {\n  date: 2025,{|AS1008:|}\n}")]
    [InlineData("actor{|AS1008:|}")]
    [InlineData("brief b {\n  date: 2025\n  include seen.{|AS1008:|}\n  include seen\n}")]
    [InlineData("event e { {|AS2005:data|}: 2025 }")]
    [InlineData("event e { {|AS2005:place_of_it|}: 2025 }")]
    [InlineData("event {|AS2006:e|} { {|AS2005:place_of_it|}: moscow }")]
    [InlineData("assessment a { likelihood: almost{|AS1008:|} certain  confidence: low }")]
    [InlineData("actor {|AS2006:a|} \"A\"")]
    [InlineData("event {|AS2006:e|} \"E\" { place: moscow }")]
    [InlineData("assessment {|AS2006:{|AS2006:a|}|} { }")]
    [InlineData("actor a { type: state  {|AS2007:type|}: person }")]
    [InlineData("actor a { type: state, {|AS2007:person|} }")]
    [InlineData("event e { date: 2025  actors: russia  actors: iran }")]
    [InlineData("event e { date: {|AS2008:\"2025\"|} }")]
    [InlineData("event e { date: {|AS2008:soon|} }")]
    [InlineData("event e { date: 2025  place: {|AS2008:\"Moscow\"|} }")]
    [InlineData("event e { date: 2025  place: {|AS2008:12|} }")]
    [InlineData("actor a { type: state  role: {|AS2008:president|} }")]
    [InlineData("actor a { type: {|AS2008:\"state\"|} }")]
    [InlineData("source s { type: media  url: {|AS2008:\"no address\"|} }")]
    [InlineData("source s { type: media  url: \"https://example.org/a\" }")]
    [InlineData("source s { type: media  url: {|AS2008:\"/etc/passwd\"|} }")]
    [InlineData("source s { type: media  url: {|AS2008:\"//example.org\"|} }")]
    [InlineData("source s { type: media  url: {|AS2008:\" https://example.org\"|} }")]
    [InlineData("source s { type: media  url: {|AS2008:\"javascript:alert(1)\"|} }")]
    [InlineData("source s { type: media  url: {|AS2008:\"doi:10.1000/182\"|} }")]
    [InlineData("source s { type: media  url: {|AS2008:\"www.example.org\"|} }")]
    [InlineData("source s { type: media  url: \"HTTP://example.org\" }")]
    [InlineData("source s { type: media  url: \"ftp://example.org/file\" }")]
    [InlineData("source s { type: media  url: \"mailto:desk@example.org\" }")]
    [InlineData("source s { type: media  published: {|AS2008:2025-01..2025-02|} }")]
    [InlineData("agreement a { parties: russia, iran  status: signed  term: {|AS2008:20|} }")]
    [InlineData("scale {|AS2006:s|} { one_sentence: {|AS2008:maybe|} }")]
    [InlineData("scale {|AS2006:s|} { }\nassessment a { likelihood: likely  confidence: low  scale: s }")]
    [InlineData("scale s { {|AS2005:likelihood|}: 5% }\nassessment a { likelihood: likely  confidence: low  scale: s }")]
    [InlineData("scale s { likelihood {|AS2006:t|}  confidence low }\nassessment a { likelihood: t  confidence: low  scale: s }\nassessment b { likelihood: {|AS2019:u|}  confidence: {|AS2019:t|}  scale: s }")]
    [InlineData("scale s { confidence low }\nassessment a { likelihood: 60%  confidence: low  scale: s }\nassessment b { likelihood: {|AS2019:likely|}  confidence: low  scale: s }")]
    [InlineData("actor a { type: {|AS2009:nation|} }")]
    [InlineData("source s { type: media  reliability: {|AS2009:G|} }")]
    [InlineData("source s { type: media  credibility: {|AS2010:7|} }")]
    [InlineData("source s { type: media  credibility: {|AS2010:2.5|} }")]
    [InlineData("place p { type: city  coordinates: {|AS2010:91|}, 0 }")]
    [InlineData("place p { type: city  coordinates: 90, {|AS2010:-180.5|} }")]
    [InlineData("place p { type: city  coordinates: {|AS2010:-91|}, {|AS2010:181|} }")]
    [InlineData("place p { type: city  coordinates: {|AS2008:\"48.5\"|}, {|AS2008:35%|} }")]
    [InlineData("place p { type: city  {|AS2008:coordinates|}: 50 }")]
    [InlineData("place p { type: city  {|AS2008:coordinates|}: 48,46, 35,04 }")]
    [InlineData("assessment a { likelihood: {|AS2008:60,5%|}  confidence: low }")]
    [InlineData("assessment a { likelihood: likely, {|AS2007:60%|}  confidence: low }")]
    [InlineData("event e { date: {|AS1007:0000|} }")]
    [InlineData("event e { date: {|AS1007:0000-01-01|}..2025 }")]
    [InlineData("place p { type: city  {|AS2008:coordinates|}: 50, 1, 2 }")]
    [InlineData("place p { type: city  coordinates: -90, 180 }")]
    [InlineData("event e { date: {|AS2010:2025-02..2025-01|} }")]
    [InlineData("event e { date: 2025-01..2025-01 }")]
    [InlineData("event e { date: 2025-01-17..2025 }")]
    [InlineData("event e { date: 2022-02-24.. }")]
    [InlineData("event e { date: ..2025-01-17T14:30+03:00 }")]
    [InlineData("scale s { likelihood t { range: {|AS2010:45%..20%|} } }")]
    [InlineData("scale s { likelihood t { range: {|AS2010:0%..101%|} } }")]
    [InlineData("scale s { likelihood t { range: {|AS2008:20%|} } }")]
    [InlineData("scale s { likelihood t { range: {|AS2008:20%..|} } }")]
    [InlineData("scale s { likelihood {|AS2006:t|} }")]
    [InlineData("agreement a { {|AS2011:parties|}: russia  status: signed }")]
    [InlineData("agreement {|AS2006:a|} { status: signed }")]
    [InlineData("agreement a { {|AS2011:parties|}: russia, russia  status: signed }")]
    [InlineData("agreement a {\n  parties:{|AS1008:|}\n  status: signed\n}")]
    [InlineData("agreement a {\n  parties: russia,{|AS1008:|}\n  status: signed\n  clause c { binds: iran }\n}")]
    [InlineData("agreement a { parties: {|AS2001:rusia|}, iran  status: signed  clause c { binds: russia } }")]
    [InlineData("event e { date: 2025  actors: russia, iran, {|AS2014:russia|} }")]
    [InlineData("agreement a { parties: russia, iran  status: signed  clause c { binds: {|AS2002:moscow|} } }")]
    [InlineData("actor x { type: state }\nagreement a { parties: russia, iran  status: signed  clause c { binds: iran, {|AS2015:x|} } }")]
    [InlineData("event e { date: 2025  actors: russia {|AS2017:(strong)|} }")]
    [InlineData("event e { date: 2025  place: moscow {|AS2017:(\"why\")|} }")]
    [InlineData("brief b { date: 2025  include seen {|AS2017:(weak)|} }")]
    [InlineData("place p { type: city  coordinates: 48.5 {|AS2017:(weak)|}, 35 }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  because: {|AS2008:\"a word\"|} (strong) }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  because: seen ({|AS2017:heavy|}, \"n\") }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  because: seen (strong, \"n\")  despite: seen (\"n\")  because: moscow_talks }\nkind talk { }\ntalk moscow_talks { }")]
    [InlineData("assessment a { likelihood: {|AS2019:remote_chance|}  confidence: {|AS2019:medium|} }")]
    [InlineData("assessment a { likelihood: {|AS2008:60|}  confidence: {|AS2008:\"low\"|} }")]
    [InlineData("assessment a { likelihood: 60%  confidence: low }\nassessment b { likelihood: 20%..35%  confidence: high }")]
    [InlineData("assessment a { likelihood: {|AS2010:160%|}  confidence: low }")]
    [InlineData("assessment a { likelihood: {|AS2010:60%..20%|}  confidence: low }")]
    [InlineData("assessment a { likelihood: icd203.likely  confidence: low }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  alternative: \"Another way.\", b  author: \"Me\", russia }\nassessment b { likelihood: likely  confidence: low }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  alternative: {|AS2002:russia|} }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  because: {|AS2002:moscow|} }")]
    [InlineData("resolution r { of: {|AS2002:seen|}  outcome: occurred  date: 2025 }")]
    [InlineData("brief b { date: 2025  section \"S\" { {|AS2005:date|}: 2025 } }")]
    public void What_a_property_holds(string source) => SemanticAssert.Errors(World + source);

    [Fact]
    public void The_scale_in_use_is_the_own_then_the_briefs_then_the_projects()
    {
        SemanticAssert.Errors("""
            brief b { date: 2025  scale: phia
              assessment a { likelihood: realistic_possibility  confidence: low }
              assessment c { likelihood: {|AS2019:realistic_possibility|}  confidence: low  scale: kent }
              question q { hypothesis h { likelihood: highly_likely } }
            }
            assessment d { likelihood: extremely_likely  confidence: very_high }
            """, new() { DefaultScale = "ipcc" });
    }

    [Theory]
    [InlineData("event e { date: 2025  actors: {|AS2001:nope|}, {|AS2002:moscow|}, russia{|AS1008:|} iran }")]
    [InlineData("event e { date: 2025  actors: {|AS2001:nope|}, rus{|AS1002:-|}sia, iran }")]
    [InlineData("event e { date: 2025  actors: {|AS2001:nope|}, nobody{|AS1008:|} nowhere, {|AS2002:moscow|} }")]
    [InlineData("event e {\n  date: 2025\n  actors: {|AS2001:nope|},{|AS1008:|}\n}")]
    [InlineData("event e {\n  date: 2025\n  status: {|AS2009:confirmd|} (x{|AS1008:|}\n  place: {|AS2002:russia|}\n}")]
    [InlineData("assessment a { likelihood: likely  confidence: low  because: {|AS2001:nobody|}, {|AS2002:moscow|}, seen ({|AS2017:heavy|}), {|AS2001:nothing|} (strong{|AS1008:|} \"note\") }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  assuming: \"As @{|AS2001:nobody|} says.\", {|AS1003:\"So|}\n}")]
    [InlineData("event e {\n  date: 2025\n  {|AS1009:\"actors\"|}: nope, moscow\n}")]
    [InlineData("actor al{|AS1002:-|}assad \"A\" { type: person }\nactor al{|AS1002:-|}sharaa \"S\" { type: person }\nactor al \"Al\" { type: person }")]
    [InlineData("place kursk {|AS1009:region|} { type: region }\nplace kursk {|AS1009:city|} { type: city }\nplace kursk { type: {|AS2009:town|} }")]
    [InlineData("place kursk { type: region }\nplace {|AS2003:kursk|}\n\"Kursk\" { type: city }")]
    [InlineData("actor kim { type: state }\nagreement a {\n  parties: russia, iran{|AS1002:-|}kim\n  status: signed\n  clause c { binds: kim }\n}")]
    public void A_syntax_error_hides_only_what_is_broken(string source) => SemanticAssert.Errors(World + source);

    [Theory]
    [InlineData("event e { date: {|AS2008:\"2025-01\"|} }", true)]
    [InlineData("event e { date: {|AS2008:\"yesterday\"|} }", false)]
    [InlineData("source s { type: media  credibility: {|AS2008:\"2\"|} }", true)]
    [InlineData("source s { type: media  credibility: {|AS2008:\"two\"|} }", false)]
    [InlineData("source s { type: media  credibility: {|AS2008:\"7\"|} }", false)]
    [InlineData("actor a { type: {|AS2008:\"state\"|} }", true)]
    [InlineData("actor a { type: {|AS2008:\"nation\"|} }", false)]
    [InlineData("event e { date: 2025  place: {|AS2008:\"moscow\"|} }", true)]
    [InlineData("event e { date: 2025  place: {|AS2008:\"Moscow\"|} }", false)]
    [InlineData("event e { date: 2025  place: {|AS2008:\"iran\"|} }", false)]
    [InlineData("assessment a { likelihood: {|AS2008:\"likely\"|}  confidence: low }", true)]
    [InlineData("assessment a { likelihood: {|AS2008:\"perhaps\"|}  confidence: low }", false)]
    [InlineData("place p { type: city  coordinates: {|AS2008:\"48.5\"|}, 35 }", true)]
    public void Quotation_marks_are_blamed_only_where_they_are_the_mistake(string source, bool areBlamed) =>
        Assert.Equal(areBlamed, SemanticAssert.Single(World + source).Message.EndsWith(" without quotation marks.", StringComparison.Ordinal));

    [Theory]
    [InlineData("likelihood: {|AS2008:60|}", "write '60%'")]
    [InlineData("likelihood: {|AS2008:0.6|}", "write '60%'")]
    [InlineData("likelihood: {|AS2008:60..70|}", "write '60%..70%'")]
    [InlineData("likelihood: {|AS2008:0.6..70%|}", "write '60%..70%'")]
    [InlineData("likelihood: {|AS2008:60,5%|}", "write '60.5%'")]
    public void A_percentage_in_other_words_is_understood(string likelihood, string advice) =>
        Assert.Contains(advice, SemanticAssert.Single($"assessment a {{ {likelihood}  confidence: low }}").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("range: 0%..50%", "range: 50%..100%", "", "contiguous")]
    [InlineData("range: 0%..40%", "range: 60%..100%", "", "gapped")]
    [InlineData("range: 0%..100%", "range: 50%..100%", "", "nested")]
    [InlineData("range: 0%..40%", "range: 60%..100%", "style: contiguous", "contiguous")]
    public void The_style_of_a_scale_is_worked_out_unless_it_is_given(string low, string high, string given, string style)
    {
        var compilation = SemanticAssert.Errors($"scale s {{ {given} likelihood l {{ {low} }} likelihood h {{ {high} }} }}");
        Assert.Equal(style, compilation.Symbols[0].NameOf(ScaleKind.Style));
        Assert.Equal(style, compilation.GetScale(compilation.Symbols[0]).Style.ToString(), ignoreCase: true);
    }

    [Fact]
    public void An_unknown_scale_is_one_mistake() => SemanticAssert.Errors("""
        assessment a { likelihood: anything  confidence: whatever  scale: {|AS2001:nothing|} }
        """);

    [Fact]
    public void A_mistake_in_one_declaration_hides_and_invents_nothing_in_the_next() => SemanticAssert.Errors("""
        actor a { type: {|AS2009:nation|}  of: {|AS2001:nobody|} }
        event e { date{|AS1008:|} 2025  actors: a, {|AS2001:b|} }
        event {|AS2006:f|} { actors: a
        assessment{|AS1008:|} { likelihood: likely  confidence: {|AS2019:sure|} }
        event g { date: 2025  actors: a }
        """.Replace("actors: a\nassessment", "actors: a }\nassessment", StringComparison.Ordinal));

    [Theory]
    [InlineData("actor a { {|AS2005:typ|}: state }", "actor a { type: state }")]
    [InlineData("actor a { type: state  aka: \"b\"  {|AS2005:ak|}: \"c\" }", "actor a { type: state  aka: \"b\"  aka: \"c\" }")]
    [InlineData("actor a { type: {|AS2009:stat|} }", "actor a { type: state }")]
    [InlineData("actor a { {|AS2005:state|}: type }", "actor a { type: state }")]
    [InlineData("place p {\n  coordinates: 1.5\n  {|AS2007:coordinates|}: -2\n  type: city\n}", "place p {\n  coordinates: 1.5, -2\n  type: city\n}")]
    [InlineData("actor {|AS2006:a|} \"A\"", "actor a \"A\" { type: state }")]
    [InlineData("actor {|AS2006:a|} {\n  role: \"x\"\n}", "actor a {\n  type: state\n  role: \"x\"\n}")]
    [InlineData("assessment a { likelihood: {|AS2019:likly|}  confidence: low }", "assessment a { likelihood: likely  confidence: low }")]
    [InlineData("actor a { type: state }\nevent e { date: 2025  actors: a, {|AS2014:a|} }", "actor a { type: state }\nevent e { date: 2025  actors: a }")]
    public void A_fix_mends_it(string source, string expected) => Assert.Equal(expected, SemanticAssert.Fixed(source));

    [Theory]
    [InlineData("actor a { {|AS2005:typ|}: state  type: state }", "An actor has no property 'typ'; did you mean 'type', which is given already?")]
    [InlineData("assessment first_one { likelihood: likely  confidence: low  because: {|AS2001:first_on|} }", "Nothing is named 'first_on' here.")]
    public void A_name_that_would_be_wrong_as_well_is_not_offered(string source, string message)
    {
        var diagnostic = SemanticAssert.Single(source);

        Assert.Equal(message, diagnostic.Message);
        Assert.Empty(diagnostic.Fixes);
    }
}
