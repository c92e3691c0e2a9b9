using System.Collections.Immutable;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds in the sentences of a text the phrases that matter to a judgment, the longest first.</summary>
internal sealed class PhraseFinder(PhraseTrie<PhraseMeaning> phrasebook)
{
    public ImmutableArray<Sentence> Find(ReadableText text, Func<int> thisYear) =>
        [.. text.Blocks.SelectMany(block => Find(WordSequence.Of(text, block), thisYear)).Where(sentence => !sentence.Phrases.IsEmpty)];

    private IEnumerable<Sentence> Find(WordSequence words, Func<int> thisYear)
    {
        var use = new PhraseUse(words, thisYear);
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        var (start, lastEnd) = (0, -1);
        for (var i = 0; i < words.Count;)
        {
            var length = 1;
            if (phrasebook.FindLongest(words, i) is { } match)
            {
                length = match.Length;
                if (match.Value.Kinds != PhraseKinds.None && use.IsMeant(i, length, match.Value.Kinds))
                {
                    phrases.Add(new(words.Text(i, length), words.SpanOf(i, length), match.Value, lastEnd == i && words.AreJoined(i - 1)));
                    lastEnd = i + length;
                }
            }
            i += length;
            if (!SentenceEnds.IsAfter(words, i - 1))
                continue;
            // What a question holds is not said.
            if (phrases.Count > 0 && (words.After(i - 1).Contains('?') || !IsEnglish(words, start, i)))
                phrases.Clear();
            yield return new(words.SpanOf(start, i - start), phrases.DrainToImmutable());
            start = i;
        }
    }

    /// <summary>Words such as "possible" stand in sentences of other languages too.</summary>
    private static bool IsEnglish(WordSequence words, int start, int end)
    {
        var others = 0;
        for (var i = start; i < end; i++)
        {
            var word = words[i];
            if (WordTables.English.Contains(word))
                return true;
            others += WordTables.NotEnglish.Contains(word) ? 1 : 0;
        }
        return others < 2;
    }
}
