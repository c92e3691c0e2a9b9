using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Compiler.Rules;

/// <summary>A word in a judgment that sounds careful and says nothing.</summary>
internal sealed class VagueWord() : Rule("AS3105", "vague-word", Severity.Info, "ICD 203, standard 8",
    "'{word}' gives no likelihood; say how likely it is in the words of {scale}.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var reading in context.Readings(AssessmentKind.Kind))
        {
            foreach (var sentence in reading.Sentences)
            {
                // What stands in a stack is reported with it.
                var stacked = sentence.FindStacks().SelectMany(stack => stack);
                foreach (var word in sentence.Phrases.Where(phrase => phrase.Is(PhraseKinds.Vague)).Except(stacked))
                    context.Report(reading.Locate(word.Span), ("word", word.Words), ("scale", reading.Scale.Title));
            }
        }
    }
}
