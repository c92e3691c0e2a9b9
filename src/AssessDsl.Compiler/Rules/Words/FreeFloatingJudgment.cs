using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment in a brief's prose that belongs to no assessment.</summary>
internal sealed class FreeFloatingJudgment() : Rule("AS3109", "free-floating-judgment", Severity.Info, "ICD 203, standard 3",
    "'{word}' makes this sentence a judgment, and it mentions no assessment; mention the one that it speaks of, or declare one.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var reading in context.Readings(BriefKind.Kind))
        {
            Mention[] mentions = [.. reading.Prose!.Mentions.Where(mention => MayBeJudgment(mention.Target))];
            foreach (var sentence in reading.Sentences)
            {
                if (sentence.First(PhraseKinds.Estimate | PhraseKinds.Judgment) is { } word && !sentence.FindIn(mentions).Any())
                    context.Report(reading.Locate(word.Span), ("word", word.Words));
            }
        }
    }

    /// <summary>What a name that has been reported as unknown was meant for, nobody knows.</summary>
    private static bool MayBeJudgment(DeclarationSymbol? target) => target is null or { IsJudgment: true };
}
