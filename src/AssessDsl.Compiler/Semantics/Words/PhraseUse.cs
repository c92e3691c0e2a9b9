using System.Buffers;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells whether a phrase is used in the meaning that it is listed for, from the words around it.</summary>
internal static class PhraseUse
{
    private const int Reach = 8;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:!?)");

    private static readonly PhraseTrie<string> Reversals = WordTables.BuildTrie(WordTables.Reversals);
    private static readonly PhraseTrie<string> Chances = WordTables.BuildTrie(WordTables.Chances);

    public static bool IsMeant(WordSequence words, int start, int length, PhraseKinds kinds)
    {
        if (length == 1 && WordTables.Modals.Contains(words[start].ToString()) && !IsModal(words, start))
            return false;
        if ((kinds & (PhraseKinds.Estimate | PhraseKinds.Foreign | PhraseKinds.Vague)) != 0
            && (IsPartOfCompound(words, start, length) || Negation.IsBefore(words, start) || Denial.IsBefore(words, start, length)))
            return false;
        if ((kinds & (PhraseKinds.Estimate | PhraseKinds.Foreign)) == 0)
            return true;
        if ((kinds & PhraseKinds.Hedge) == 0 && words.AreJoined(start + length - 1) && Reversals.FindLongest(words, start + length) is not null)
            return false;
        return !WordTables.Ambiguous.Contains(words.Text(start, length)) || IsNear(Chances, words, start);
    }

    /// <summary>Not the month, not what belongs to somebody, not the end of "as best they could", and not a past ability.</summary>
    private static bool IsModal(WordSequence words, int index) =>
        !words[index].SequenceEqual("May")
        && !(index > 0 && words[index - 1] is "'s" or "'S")
        && index + 1 < words.Count && words.After(index).IndexOfAny(ClauseEnds) < 0
        && !(words[index].Equals("could", StringComparison.OrdinalIgnoreCase) && PastAbility.IsMeant(words, index));

    /// <summary>"unlikely-looking" is another word.</summary>
    private static bool IsPartOfCompound(WordSequence words, int start, int length) =>
        words.Before(start) is "-" || (words.After(start + length - 1) is "-" && start + length < words.Count);

    /// <summary>Whether one of some phrases stands near a word in the same sentence.</summary>
    private static bool IsNear(PhraseTrie<string> phrases, WordSequence words, int index)
    {
        var first = index;
        while (first > 0 && index - first < Reach && !SentenceEnds.IsAfter(words, first - 1))
            first--;
        for (var i = first; i < words.Count && i <= index + Reach; i++)
        {
            if (phrases.FindLongest(words, i) is not null)
                return true;
            if (i >= index && SentenceEnds.IsAfter(words, i))
                return false;
        }
        return false;
    }
}
