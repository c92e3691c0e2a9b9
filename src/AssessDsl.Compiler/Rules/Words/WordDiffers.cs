using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Rules;

/// <summary>A word that fits the declared likelihood and yet is not its term.</summary>
internal sealed class WordDiffers() : Rule("AS3102", "word-differs", Severity.Info, "ICD 203, standard 2",
    "'{word}' fits the likelihood {tag}, but is another term; use one for both.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var (tag, reading, word) in LikelihoodTag.FindWords(context))
        {
            if (tag.Term is null || !tag.Overlaps(word.Meaning.Term!))
                continue;
            context.Report(reading.Locate(word.Span), ("word", word.Words), ("tag", tag));
            tag.OfferWords(context, reading, word);
        }
    }
}
