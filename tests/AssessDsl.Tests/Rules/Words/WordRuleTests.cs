using System.Diagnostics;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>Where the words of a text stand, whose scale counts, and what is offered in their place.</summary>
public sealed class WordRuleTests
{
    [Fact]
    public void A_title_is_read() => Check("""
        assessment a "A strike is {|AS3101:very likely|}" { likelihood: unlikely  confidence: low }
        """);

    [Fact]
    public void A_name_that_a_mention_shows_is_not_read_and_other_words_are() => Check("""
        actor club "Almost Certain" { type: group  aka: "the Improbables" }
        assessment a {
          "@club[the Improbables] of @club[Almost Certain], @club[the {|AS3101:improbable|} ones], will win."
          likelihood: likely  confidence: low
        }
        """);

    [Fact]
    public void Places_are_right_behind_escapes() => Check("""
        assessment a { "A \"yard\"\n\u{2014} and it {|AS3105:may|} close" likelihood: unlikely  confidence: low }
        """);

    [Fact]
    public void Places_are_right_in_indented_blocks_and_lists() => Check(""""
        assessment a {
          """
          # A strike {|AS3105:may|} come

          - The **ore quay** {|AS3105:could|} close[@report] and
            {|AS3105:might|} stay closed.

          > A union leader could not be reached and may retire.
          """
          likelihood: unlikely
          confidence: low
        }
        source report "Report" { type: media }
        """");

    [Fact]
    public void A_phrase_goes_on_behind_a_line_break() => Check(""""
        assessment a {
          """
          A strike is {|AS3101:very
          likely|} to come.
          """
          likelihood: unlikely
          confidence: low
        }
        """");

    [Fact]
    public void A_paragraph_ends_a_sentence() => Check(""""
        assessment a {
          """
          - A strike is unlikely
          - High confidence
          """
          likelihood: unlikely
          confidence: low
        }
        """");

    [Fact]
    public void A_word_may_be_that_of_another_assessment_in_the_sentence() => Check("""
        assessment a { "A strike is unlikely: with @b, as is likely, all is paid. A strike is {|AS3101:likely|}." likelihood: unlikely  confidence: low }
        assessment b { likelihood: likely  confidence: low }
        """);

    [Fact]
    public void A_scale_may_have_words_that_cannot_be_offered() => Check("""
        assessment a { "It is {|AS3101:odd|}." likelihood: open  confidence: low  scale: house }
        scale house {
          likelihood open { range: 30%..60%  words: "", "\"open\"" }
          likelihood odd { range: 80%..90% }
          confidence low
        }
        """);

    [Fact]
    public void Words_that_the_scale_gives_a_range_are_not_vague() => Check("""
        assessment a { "The yard could close, or {|AS3105:might|}, as is {|AS3107:probable|}." likelihood: open  confidence: low  scale: house }
        scale house { likelihood open { range: 30%..60%  words: "could" }  confidence low }
        """);

    [Fact]
    public void Only_words_of_the_scale_of_a_brief_make_rows() => Check("""
        brief b "B" { date: 2026  "As @a and @c say, it is likely."
          assessment a { "It is so." likelihood: likely  confidence: low  until: 2027 }
          assessment c { "It is doubtful." likelihood: open  confidence: low  scale: house  until: 2027 }
        }
        scale house { likelihood open { range: 30%..60%  also: "doubtful" }  confidence low }
        """);

    [Fact]
    public void A_scale_has_its_own_words_for_confidence() => Check("""
        assessment a { "{|AS3103:On solid evidence|}, the yard is doubtful." likelihood: doubtful  confidence: solid  scale: house }
        scale house {
          one_sentence: false
          likelihood doubtful { range: 30%..60% }
          confidence solid { words: "on solid evidence" }
        }
        """);

    [Theory]
    [InlineData("unlikely", "likely", "likely")]
    [InlineData("Unlikely", "likely", "Likely")]
    [InlineData("improbably", "likely", "probably")]
    [InlineData("likely", "almost_certain", "almost certain")]
    [InlineData("likely", "21%..30%", "unlikely")]
    public void The_word_of_the_tag_is_offered_in_the_same_row_and_form(string word, string likelihood, string offered) =>
        Assert.Equal(offered, Find($$"""assessment a { "{{word}} to come" likelihood: {{likelihood}}  confidence: low }""")
            .Single(d => d.Code == "AS3101").Fixes[0].Edits[0].NewText);

    [Fact]
    public void Nothing_is_offered_for_a_range_without_a_term() =>
        Assert.Empty(Find("""assessment a { "unlikely to come" likelihood: 50%..90%  confidence: low }""").Single(d => d.Code == "AS3101").Fixes);

    [Fact]
    public void A_long_text_is_read_in_one_pass()
    {
        var hedges = string.Concat(Enumerable.Repeat("remote “may not be 'likely” could . to ", 50_000));
        var watch = Stopwatch.StartNew();
        Find($"assessment a {{ \"{hedges}\" likelihood: likely  confidence: low }}");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static void Check(string markup)
    {
        var file = Markup.Parse(markup);
        var found = Find(file.Text).Where(d => d.Code.StartsWith("AS31", StringComparison.Ordinal) || d.Severity == Severity.Error);
        Assert.Equal(Markup.Write(file.Text, file.Spans), Markup.Write(file.Text, found.Select(d => new MarkedSpan(d.Code, d.Location.Span))));
    }

    private static IEnumerable<Diagnostic> Find(string text) => Compilation
        .Create(Markup.ParseFiles(text).Select(file => SyntaxTree.ParseText(file.Text, file.Path)))
        .GetDiagnostics();
}
