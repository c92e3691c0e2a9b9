using AssessDsl.Compiler.Scales;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Gathers what phrases mean where a scale is in use.</summary>
internal static class Phrasebook
{
    /// <param name="scale">The scale in use.</param>
    /// <param name="others">The scales whose words are foreign unless the scale in use has them.</param>
    public static PhraseTrie<PhraseMeaning> Build(Scale scale, IEnumerable<Scale> others)
    {
        var phrases = new PhraseTrie<PhraseMeaning>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in scale.Terms)
        {
            foreach (var (form, word) in term.Words.Index())
                phrases.Add(word, found => found ?? new(PhraseKinds.Estimate, term, false, form));
            foreach (var (form, word) in term.Also.Index())
                phrases.Add(word, found => found ?? new(PhraseKinds.Estimate, term, true, form));
        }
        foreach (var other in others)
        {
            foreach (var word in other.Terms.SelectMany(term => term.Words.Concat(term.Also)))
                phrases.Add(word, found => found ?? new(PhraseKinds.Foreign, Foreign: other));
        }
        AddTables(phrases, scale);
        return phrases;
    }

    private static void AddTables(PhraseTrie<PhraseMeaning> phrases, Scale scale)
    {
        string[] levels = [.. WordTables.Levels.Union(scale.Confidences.SelectMany(term => term.Words))];
        var ownConfidences = scale.Confidences
            .SelectMany(term => term.Words.Where(word => word != term.Name.Replace('_', ' ') && word.Contains(' ', StringComparison.Ordinal)));

        Add(PhraseKinds.Hedge, WordTables.Hedges);
        Add(PhraseKinds.Vague, WordTables.Vague);
        Add(PhraseKinds.Judgment, WordTables.Judgments);
        Add(PhraseKinds.Confidence, WordTables.Confidences(levels));
        Add(PhraseKinds.Confidence, ownConfidences);
        foreach (var phrase in WordTables.Plain(levels))
            phrases.Add(phrase, found => found ?? new(PhraseKinds.None));

        void Add(PhraseKinds kind, IEnumerable<string> words)
        {
            foreach (var word in words)
                phrases.Add(word, found => With(found, kind));
        }
    }

    /// <summary>A word that the scale in use gives a likelihood is not vague.</summary>
    private static PhraseMeaning With(PhraseMeaning? found, PhraseKinds kind) => found switch
    {
        null => new(kind),
        { Kinds: var kinds } when kind == PhraseKinds.Vague && (kinds & PhraseKinds.Estimate) != 0 => found,
        _ => found with { Kinds = found.Kinds | kind },
    };
}
