using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Compiler.Rules;

/// <summary>One sentence that says how likely something is and how sure the analyst is.</summary>
internal sealed class LikelihoodWithConfidence() : Rule("AS3103", "likelihood-with-confidence", Severity.Warning, "ICD 203, standard 2",
    "'{confidence}' stands in one sentence with '{word}', which {scale} rules out; say them in two sentences.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var reading in context.Readings(AssessmentKind.Kind, BriefKind.Kind).Where(reading => !reading.Scale.OneSentence))
        {
            foreach (var sentence in reading.Sentences)
            {
                if (sentence.First(PhraseKinds.Confidence) is not { } confidence
                    || sentence.First(PhraseKinds.Estimate | PhraseKinds.Foreign) is not { } word)
                    continue;
                context.Report(reading.Locate(confidence.Span), ("confidence", confidence.Words), ("word", word.Words), ("scale", reading.Scale.Title));
                context.Relate(reading.Locate(word.Span), $"'{word.Words}' says how likely it is.");
            }
        }
    }
}
