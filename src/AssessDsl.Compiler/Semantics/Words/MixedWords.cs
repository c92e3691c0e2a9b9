using System.Collections.Concurrent;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Which briefs take their words from both rows of their scale. Each brief is read once, in however many files its assessments stand.</summary>
internal sealed class MixedWords(Compilation compilation)
{
    private readonly ConcurrentDictionary<DeclarationSymbol, RowMixture?> _mixtures = [];

    /// <summary>The first word of a brief and the first of the other row; null where all are of one.</summary>
    public RowMixture? Find(DeclarationSymbol brief) => _mixtures.GetOrAdd(brief, FindIn);

    private RowMixture? FindIn(DeclarationSymbol brief)
    {
        if (compilation.GetScaleInUse(brief) is not { } scale || scale.Terms.All(term => term.Also.IsEmpty))
            return null;
        var judgments = brief.AllContent().OfType<DeclarationContent>().Select(shown => shown.Declaration).Where(shown => shown.Kind == AssessmentKind.Kind);
        var words = judgments.Prepend(brief).Distinct().SelectMany(symbol => compilation.Words.Read(symbol))
            .Where(reading => reading.Scale.Id == scale.Id)
            .SelectMany(reading => reading.Phrases.Where(word => word.Is(PhraseKinds.Estimate)), (reading, word) => (Reading: reading, Word: word));
        RowMixture? mixture = null;
        foreach (var (reading, word) in words)
        {
            if (mixture is not null && word.Meaning.IsInSecondRow != mixture.First.Meaning.IsInSecondRow)
                return mixture with { OtherReading = reading, Other = word };
            mixture ??= new(reading, word, reading, word);
        }
        return null;
    }
}

/// <summary>Two words of different rows, each with the text that it stands in.</summary>
internal sealed record RowMixture(Reading FirstReading, Phrase First, Reading OtherReading, Phrase Other);
