using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>The rules on words find in the sentences of <c>sentences.txt</c> what is marked there, and nothing else.</summary>
public sealed class WordSentenceTests
{
    private static readonly (string Head, string Sentence)[] s_sentences = [.. ReadAll()];

    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (head, sentence) in s_sentences)
                data.Add(head, sentence);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_what_is_marked(string head, string sentence)
    {
        var file = Markup.Parse(Embed(head, sentence));
        var found = Compilation.Create([SyntaxTree.ParseText(file.Text, file.Path)]).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => !d.Code.StartsWith("AS3", StringComparison.Ordinal) || d.Code.StartsWith("AS31", StringComparison.Ordinal));
        Assert.Equal(Markup.Write(file.Text, file.Spans), Markup.Write(file.Text, found.Select(d => new MarkedSpan(d.Code, d.Location.Span))));
    }

    [Fact]
    public void At_least_half_of_the_sentences_are_traps()
    {
        var traps = s_sentences.Count(entry => !entry.Sentence.Contains("{|", StringComparison.Ordinal));
        Assert.InRange(traps, 0.5 * s_sentences.Length, 0.7 * s_sentences.Length);
    }

    private static IEnumerable<(string Head, string Sentence)> ReadAll()
    {
        var head = "";
        foreach (var line in File.ReadLines(RepositoryRoot.Combine("tests", "AssessDsl.Tests", "Rules", "Words", "sentences.txt")))
        {
            if (line.StartsWith('['))
                head = line.Trim('[', ']');
            else if (line is not "" && !line.StartsWith("//", StringComparison.Ordinal))
                yield return (head, line);
        }
    }

    private static string Embed(string head, string sentence)
    {
        var (scale, likelihood) = head.Split(' ') switch { [var first, var second] => (first, second), _ => throw new FormatException(head) };
        var isBrief = likelihood == "brief";
        return $$"""
            actor norvale "Norvale" { type: state }
            brief daily "Daily" {
              date: 2026-03-04
              scale: {{scale}}
              {{(isBrief ? Quote(sentence) : "")}}
              assessment judgment "What is judged" {
                {{(isBrief ? "" : Quote(sentence))}}
                likelihood: {{(isBrief ? "likely" : likelihood)}}
                confidence: low
                until: 2026-12-31
              }
            }
            """;
    }

    private static string Quote(string sentence) => $"\n\"\"\"\n{sentence}\n\"\"\"\n";
}
