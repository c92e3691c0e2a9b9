using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>A mistake that is reported as such may have stood for anything, so no rule takes it for something that is missing.</summary>
public sealed class InventedFindingTests
{
    [Theory]
    [InlineData("event e \"E\" { date: 2025  {|AS2005:source|}: good }")]
    [InlineData("event e \"E\" { date: 2025  \"sources\"{|AS1009::|} good }")]
    [InlineData("event e \"E\" {\n  date: 2025\n  {|AS1009:\"sources\"|}: good\n}")]
    [InlineData("event e \"E\" {\n  sources{|AS1008:|} good\n  date: 2025\n}")]
    [InlineData("event {|AS3003:e|} \"E\" {\n  date{|AS1008:|} 2025\n}")]
    [InlineData("event e \"E\" { date: 2025{|AS1008:|}")]
    [InlineData("agreement g \"G\" { parties: north, south  status: in_force  {|AS2005:signd|}: 2024  sources: good }")]
    [InlineData("source s \"S\" { type: media  {|AS2005:autor|}: \"A\" }\nevent e \"E\" { date: 2025  sources: s }")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: high  {|AS2005:becuase|}: good  despite: fair }")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: high  because: good, better  {|AS2005:dispite|}: fair }")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: high  because: good, {|AS2001:bettter|}  despite: fair }")]
    [InlineData("event e \"E\" { date: 2025  sources: {|AS2001:bettter|} }\nassessment a \"A\" { likelihood: likely  confidence: moderate  because: e }")]
    [InlineData("event e \"E\" { date: 2025  {|AS2005:source|}: better }\nassessment a \"A\" { likelihood: likely  confidence: moderate  because: e }")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: low  because: {|AS2001:bettter|} }\nassessment b \"B\" { likelihood: likely  confidence: moderate  because: a }")]
    [InlineData("agreement g \"G\" { parties: north, south  status: signed  signed: 2024  sources: {|AS2001:bettter|}  clause c }\nassessment a \"A\" { likelihood: likely  confidence: moderate  because: g.c }")]
    [InlineData("source s \"S\" { type: media  author: \"A\"  reliability: {|AS2009:G|}  credibility: 1 }\nevent e \"E\" { date: 2025  sources: s, better }\nassessment a \"A\" { likelihood: likely  confidence: high  because: e  despite: fair }")]
    [InlineData("assessment a \"A\" { likelihood: unlikely  confidence: low  because: good }\nassessment b \"B\" { likelihood: likely  confidence: low  because: a, {|AS2001:bettter|} }")]
    [InlineData("agreement g \"G\" { parties: north, south  status: signed  signed: 2024  sources: good  absent clause c }\nassessment a \"A\" { likelihood: likely  confidence: low  because: g.c, {|AS2001:bettter|} }")]
    [InlineData("source s \"S\" { type: media  publisher: north }\nsource t \"T\" { type: media  publisher: north }\nassessment a \"A\" { likelihood: likely  confidence: low  because: s, t, {|AS2001:bettter|} }")]
    [InlineData("source s \"S\" { type: media  author: \"A\"  cites: good }\nevent e \"E\" { date: 2025  sources: good, s, {|AS2001:bettter|} }")]
    [InlineData("source s \"S\" { type: media  author: \"A\"  credibility: 1 }\nevent e \"E\" { date: 2025  sources: s, {|AS2001:bettter|} }")]
    [InlineData("source s \"S\" { type: media  author: \"A\"  published: 2024 }\nevent e \"E\" { date: 2025  sources: s, {|AS2001:bettter|} }")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: low  because: good }\nassessment b \"B\" { likelihood: unlikely  confidence: low  because: good  supersedes: a  {|AS2005:chnge|}: \"C\" }")]
    [InlineData("brief b \"B\" { date: 2025  assessment a \"A\" { likelihood: likely  confidence: low  because: good  {|AS2005:untl|}: 2026 } }")]
    [InlineData("event e \"E\" { date: 2025  sources: good }\nbrief b \"B\" { date: 2025  takeaways: e  include {|AS2001:f|} }")]
    [InlineData("event e \"E\" { date: 2025  sources: good }\nbrief b \"B\" { date: 2025  takeaways: e  \"As @{|AS2001:f|} shows.\" }")]
    [InlineData("event e \"E\" { date: 2025  sources: good }\nbrief b \"B\" { date: 2025  takeaways: e  section \"S\" { include{|AS1008:|} } }")]
    [InlineData("source {|AS3005:s|} \"S\" { type: media  author: \"A\"  credibility: 1  cites: t }\nsource t \"T\" { type: media  author: \"A\"  cites: s }\nevent e \"E\" { date: 2025  sources: s, t }")]
    [InlineData("source {|AS3005:s|} \"S\" { type: media  author: \"A\"  cites: s }\nsource t \"T\" { type: media  author: \"A\"  cites: s }\nevent e \"E\" { date: 2025  sources: s, t }")]
    [InlineData("source s \"S\" { type: media  author: \"A\"  cites: good, {|AS2001:bettter|} }\nevent e \"E\" { date: 2025  sources: good, s }")]
    [InlineData("source s \"S\" { type: media  author: \"A\"  credibility: 1  {|AS2005:cite|}: good }\nevent e \"E\" { date: 2025  sources: s }")]
    [InlineData("question q \"Q\" {\n  hypothesis h \"H\" { likelihood: 60%  consistent: good }\n  hypothesis i \"I\" { likelihood: 10%  consistent: good }\n  {|AS1009:hypothsis|} j \"J\" { likelihood: 30%  inconsistent: good }\n}")]
    [InlineData("event e \"E\" { date: 2025  sources: good }\nbrief b \"B\" { date: 2025  takeaways: e  section \"S\" {\n  {|AS2001:inclde|} e\n} }")]
    [InlineData("brief b \"B\" { date: 2025  \"As @{|AS2001:f|} shows, a strike is likely.\" }")]
    [InlineData("// assess:ignore AS3001: a draft\nassessment a \"A\" { likelihood: likely  confidence: low  {|AS2005:becuase|}: good }")]
    [InlineData("// assess:ignore AS3004: a draft\nassessment a \"A\" {\n  likelihood: likely\n  confidence: high\n  {|AS2005:becuase|}: good\n  despite: fair\n}")]
    [InlineData("question q \"Q\" {\n  hypothesis h \"H\" { likelihood: 60%  consistent: good, better }\n  hypothesis i \"I\" { likelihood: 40%  consistent: good{|AS1008:|} inconsistent better }\n}")]
    [InlineData("{|AS1009:agreemnt|} g \"G\" {\n  parties: north, south\n  status: negotiating\n  sources: good\n  clause c \"C\" { binds: north }\n}")]
    [InlineData("scale house \"House\" {\n  {|AS1009:likelihod|} all { range: 0%..100% }\n  confidence low\n}\nassessment a \"A\" { scale: house  likelihood: all  confidence: low  because: good }")]
    [InlineData("event e \"E\" { date: 2025  sources: good }\nbrief b \"B\" { date: 2025  takeaways: e  section \"S\" { {|AS2005:include|}: e } }")]
    [InlineData("event e \"E\" { date: 2025  sources: good }\nbrief b \"B\" { date: 2025  takeaways: e  {|AS2005:include|}: e }")]
    [InlineData("event e \"E\" { date: 2025  sources: good }\nbrief b \"B\" {\n  date: 2025\n  takeaways: e\n  section \"S\" {\n    e{|AS1008:|}\n  }\n}")]
    [InlineData("question q \"Q\" {\n  hypothesis h \"H\" { likelihood: 60% }\n  {|AS1009:sabotage|} \"S\" { likelihood: 40% }\n}")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: low{|AS1008:|} because good }")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: high  because: good{|AS1008:|} despite fair }")]
    [InlineData("assessment a \"A\" { likelihood: likely  confidence: high  despite: fair  because: good  about: north{|AS1008:|} because better }")]
    [InlineData("event e \"E\" { date: 2025  actors: north{|AS1008:|} sources good }")]
    [InlineData("source s \"S\" { type: media{|AS1008:|} author \"A\" }\nevent e \"E\" { date: 2025  sources: s }")]
    [InlineData("source s \"S\" { type: media  author: \"A\"{|AS1008:|} reliability B  credibility: 2 }\nassessment a \"A\" { likelihood: likely  confidence: moderate  because: s }")]
    [InlineData("event e \"E\" {\n  date: 2025\n  {|AS1009::|} good\n  actors: north\n}")]
    [InlineData("event e \"E\" { date: 2025  sources: good  status: denied }\nassessment a \"A\" { likelihood: likely  confidence: low  because: e (strong,{|AS1008:|}) }")]
    [InlineData("kind {|AS2003:event|} { x: number }\nevent one { x: 1 }")]
    public void A_mistake_is_reported_alone(string markup)
    {
        var file = Markup.Parse(RuleCheck.World + markup);
        var found = RuleCheck.Compile(file.Text).GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != Severity.Hint);
        Assert.Equal(RuleCheck.World + markup, Markup.Write(file.Text, found.Select(diagnostic => new MarkedSpan(diagnostic.Code, diagnostic.Location.Span))));
    }

    [Fact]
    public void What_is_right_beside_it_still_counts() =>
        Assert.Equal(["AS3012", "AS2001"], RuleCheck.Compile(RuleCheck.World + """
            source late "Late" { type: media  author: "L"  published: 2026 }
            brief b "B" {
              date: 2025
              assessment a "A" { likelihood: likely  confidence: high  because: late, nowhere  despite: fair  until: 2026 }
            }
            """).GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != Severity.Hint).Select(diagnostic => diagnostic.Code));
}
