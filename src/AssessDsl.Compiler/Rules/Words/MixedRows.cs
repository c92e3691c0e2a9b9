using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A brief that takes its words from both rows of its scale.</summary>
internal sealed class MixedRows() : Rule("AS3104", "mixed-rows", Severity.Info, "ICD 203, standard 2",
    "'{word}' and '{other}' are of different rows of {scale}, and '{brief}' has both; keep to one row.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var brief in context.All(AssessmentKind.Kind).SelectMany(context.Evidence.BriefsThatShow).Concat(context.All(BriefKind.Kind)).Distinct())
        {
            if (context.ScaleOf(brief) is not { } scale || scale.Terms.All(term => term.Also.IsEmpty))
                continue;
            var words = FindWords(context, brief).Where(found => found.Reading.Scale.Id == scale.Id).ToArray();
            if (words.Length == 0 || Array.Find(words, found => found.Word.Meaning.IsInSecondRow != words[0].Word.Meaning.IsInSecondRow) is not { Word: { } word, Reading: { } reading })
                continue;
            var (firstReading, first) = words[0];
            context.Report(reading.Locate(word.Span), ("word", word.Words), ("other", first.Words), ("scale", scale.Title), ("brief", brief.Name));
            context.Relate(firstReading.Locate(first.Span), $"'{first.Words}' is of the other row.");
        }
    }

    private static IEnumerable<(Reading Reading, Phrase Word)> FindWords(RuleContext context, DeclarationSymbol brief) =>
        from symbol in ShownBy(brief.Content).Prepend(brief).Distinct()
        from reading in context.Compilation.Words.Read(symbol)
        from word in reading.Phrases
        where word.Is(PhraseKinds.Estimate)
        select (reading, word);

    private static IEnumerable<DeclarationSymbol> ShownBy(IEnumerable<ContentItem> content) => content.SelectMany(item => item switch
    {
        DeclarationContent shown when shown.Declaration.Kind == AssessmentKind.Kind => [shown.Declaration],
        SectionContent section => ShownBy(section.Content),
        _ => [],
    });
}
