using AssessDsl.Ide;

namespace AssessDsl.Tests.Ide;

public sealed class HoverTests
{
    [Theory]
    [InlineData("actor a { ty$$pe: state }", "What sort of actor it is.")]
    [InlineData("actor a { type: sta$$te }", "What sort of actor it is.")]
    [InlineData("act$$or a { type: state }", "Who acts")]
    [InlineData("kind k : eve$$nt { }", "**event**")]
    [InlineData("kind k { target: pla$$ce }", "**place**")]
    [InlineData("kind k {\n  /// How many.\n  num$$ber: number\n}", "How many.")]
    [InlineData("kind k : event { /// How many.\n  shots: number }\nk x { sho$$ts: 5 }", "How many.")]
    [InlineData("kind k$$ \"K\" : event { shots: number? }", "extends event\n\n- shots: a number")]
    [InlineData("kind k$$ \"K\" { a: place*  b: text?  c: text  d: number = 1 }", "- a: a place, may have several\n- b: a text\n- c: a text, required\n- d: a number, 1 unless given")]
    [InlineData("scale s$$ { likelihood hot { range: 0%..9%  words: \"hot\" }  confidence firm }", "- likelihood `hot`: 0–9%\n- confidence `firm`")]
    [InlineData("question q$$ { hypothesis h \"It is\" { likelihood: unlikely }  hypothesis i }", "- hypothesis `h`: It is; unlikely (20–45%)\n- hypothesis `i`")]
    [InlineData("agreement g$$ { status: signed  absent clause c \"No\" }", "- absent clause `c`: No")]
    [InlineData("/// A strike.\nkind k : event { }\nk$$ x { date: 2025 }", "A strike.")]
    [InlineData("/// The pact.\nagreement p$$ \"Title\" { status: signed }", "The pact.")]
    [InlineData("agreement g { abs$$ent clause c \"C\" }", "lacks")]
    [InlineData("source s$$ \"S\" { type: media  reliability: B  credibility: 2  published: 2025-01 }", "type: media · published: 2025-01 · reliability: B · credibility: 2")]
    [InlineData("assessment a { likelihood: unlik$$ely }", "20–45%")]
    [InlineData("assessment a { likelihood: 3$$0% }", "**unlikely**: 20–45%")]
    [InlineData("assessment a { likelihood: likely  confidence: l$$ow }", "1 of 3")]
    [InlineData("event e \"Evidence\" { date: 2025 }\nassessment a$$ { likelihood: 30%  confidence: low  because: e (weak) }", "for: Evidence (`e`, weak)")]
    [InlineData("event e \"Evidence\" { date: 2025 }\nassessment a$$ { likelihood: 30%  confidence: low  despite: e }", "against: Evidence (`e`, moderate)")]
    [InlineData("event e { date: 2025 }\nassessment a { likelihood: 30%  confidence: low  because: e (we$$ak) }", "how much the evidence weighs")]
    [InlineData("question q { hypothesis h$$ \"H\" { likelihood: unlikely  consistent: e } }\nevent e { date: 2025 }", "unlikely (20–45%)")]
    [InlineData("source s { type: media }\nevent e { date: 2025  sources: s }\nassessment a$$ { likelihood: 30%  confidence: low  because: e }", "Sources: `s`; independent: 1")]
    [InlineData("assessment a$$ { likelihood: 30%  confidence: low }\nassessment b { likelihood: 30%  confidence: low  supersedes: a }", "Superseded by: `b`")]
    [InlineData("assessment a$$ { likelihood: 30%  confidence: low }\nresolution r { of: a  outcome: occurred  date: 2025 }", "Resolved: occurred (`r`)")]
    [InlineData("source s { type: media }\nevent e$$ { date: 2025  sources: s }", "Sources: `s`")]
    [InlineData("source s { type: media }\nagreement g { clause c$$ \"C\" { sources: s } }", "Sources: `s`")]
    [InlineData("actor a$$\nevent e { actors: a }\nevent f { \"By @a.\" }\nevent g { actors: a  \"@a\" }", "Named by: `e`, `f`, `g`")]
    [InlineData("// assess:ignore AS3$$001: why\nassessment a", "no-evidence")]
    [InlineData("actor a$$ \"*A* <b>t</b> [l](http://e)\"", "\n\n\\*A\\* \\<b\\>t\\</b\\> \\[l\\](http://e)")]
    [InlineData("event e \"A\\n\\n# B\" { date: 2025 }\nassessment a$$ { likelihood: 30%  confidence: low  because: e }", "for: A \\# B (`e`, moderate)")]
    public void A_hover_explains_the_word(string markup, string text)
    {
        var project = new IdeProject(markup);

        Assert.Contains(text, Hover.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken)?.Markdown ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actor a {\n$$  type: state }")]
    [InlineData("// a com$$ment")]
    [InlineData("event e { date: 2025-$$01-01 }")]
    public void Where_nothing_is_to_be_explained_nothing_is_shown(string markup)
    {
        var project = new IdeProject(markup);

        Assert.Null(Hover.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("actor a { \"Of @[|a$$|].\" }")]
    [InlineData("// assess:ignore [|AS$$3001|]: why\nassessment a")]
    [InlineData("actor a { [|ty$$pe|]: state }")]
    public void A_hover_belongs_to_its_word(string markup)
    {
        var project = new IdeProject(markup);

        project.AssertMarked([project.Locate(Hover.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken)!.Span)]);
    }
}
