using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Rules;

/// <summary>A word that says another likelihood than the assessment declares.</summary>
internal sealed class WordDisagrees() : Rule("AS3101", "word-disagrees", Severity.Warning, "ICD 203, standard 2",
    "'{word}' means {band}, but the likelihood is {tag}; change one of them.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var (tag, reading, word) in LikelihoodTag.FindWords(context))
        {
            var term = word.Meaning.Term!;
            if (tag.Overlaps(term))
                continue;
            context.Report(reading.Locate(word.Span), ("word", word.Words), ("band", Percentages.Of(term.Low, term.High)), ("tag", tag));
            tag.OfferWords(context, reading, word);
        }
    }
}
