using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>A brief that takes its words from both rows of its scale.</summary>
internal sealed class MixedRows() : Rule("AS3104", "mixed-rows", Severity.Info, "ICD 203, standard 2",
    "'{word}' and '{other}' are of different rows of {scale}, and '{brief}' has both; keep to one row.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var brief in context.All(AssessmentKind.Kind).SelectMany(context.Evidence.BriefsThatShow).Concat(context.All(BriefKind.Kind)).Distinct())
        {
            if (context.Compilation.MixedWords.Find(brief) is not var (firstReading, first, reading, word))
                continue;
            context.Report(reading.Locate(word.Span), ("word", word.Words), ("other", first.Words), ("scale", reading.Scale.Title), ("brief", brief.Name));
            context.Relate(firstReading.Locate(first.Span), $"'{first.Words}' is of the other row.");
        }
    }
}
