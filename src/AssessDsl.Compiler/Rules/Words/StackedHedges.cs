using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Rules;

/// <summary>Two hedges in a row.</summary>
internal sealed class StackedHedges() : Rule("AS3106", "stacked-hedges", Severity.Warning, "ICD 203, standard 8",
    "'{words}' hedges twice; one word is enough.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var reading in context.Readings(AssessmentKind.Kind, BriefKind.Kind))
        {
            foreach (var stack in reading.Sentences.SelectMany(sentence => sentence.FindStacks()))
            {
                var span = TextSpan.FromBounds(stack[0].Span.Start, stack[^1].Span.End);
                context.Report(reading.Locate(span), ("words", string.Join(' ', stack.Select(phrase => phrase.Words))));
            }
        }
    }
}
