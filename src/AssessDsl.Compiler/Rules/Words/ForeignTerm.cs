using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Compiler.Rules;

/// <summary>An estimative word that the scale in use does not have, but another built-in scale does.</summary>
internal sealed class ForeignTerm() : Rule("AS3107", "foreign-term", Severity.Warning, "ICD 203, standard 2",
    "'{word}' is a term of {other}; {scale}, the scale in use, does not have it.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var reading in context.Readings(AssessmentKind.Kind, BriefKind.Kind))
        {
            foreach (var word in reading.Phrases.Where(phrase => phrase.Is(PhraseKinds.Foreign)))
            {
                context.Report(reading.Locate(word.Span),
                    ("word", word.Words), ("other", word.Meaning.Foreign!.Title), ("scale", reading.Scale.Title));
            }
        }
    }
}
