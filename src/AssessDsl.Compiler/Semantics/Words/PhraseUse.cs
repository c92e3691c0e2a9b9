using System.Buffers;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells whether a phrase is used in the meaning that it is listed for, from the words around it.</summary>
internal static class PhraseUse
{
    private const int Reach = 8;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:!?)");

    private static readonly PhraseTrie<string> Reversals = BuildReversals();

    public static bool IsMeant(WordSequence words, int start, int length, PhraseKinds kinds)
    {
        if (length == 1 && WordTables.Modals.Contains(words[start].ToString()) && !IsModal(words, start))
            return false;
        if ((kinds & (PhraseKinds.Estimate | PhraseKinds.Foreign | PhraseKinds.Vague)) != 0 && IsNegated(words, start))
            return false;
        if ((kinds & (PhraseKinds.Estimate | PhraseKinds.Foreign)) == 0)
            return true;
        if ((kinds & PhraseKinds.Hedge) == 0 && words.AreJoined(start + length - 1) && Reversals.FindLongest(words, start + length) is not null)
            return false;
        return !WordTables.Ambiguous.Contains(words.Text(words.SpanOf(start, length))) || IsNearChance(words, start, length);
    }

    /// <summary>Not the month, not what belongs to somebody, and not the end of "as best they could".</summary>
    private static bool IsModal(WordSequence words, int index) =>
        !words[index].SequenceEqual("May")
        && !(index > 0 && words[index - 1] is "'s" or "'S")
        && index + 1 < words.Count && words.After(index).IndexOfAny(ClauseEnds) < 0;

    /// <summary>Goes back over words such as "very" or "is it" to one such as "not" or "whether".</summary>
    private static bool IsNegated(WordSequence words, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - Reach && words.AreJoined(i); i--)
        {
            var word = words[i].ToString();
            if (WordTables.Negators.Contains(word))
                return true;
            if (!words.IsOpaque(i) && !WordTables.Transparent.Contains(word))
                return false;
        }
        return false;
    }

    private static bool IsNearChance(WordSequence words, int start, int length)
    {
        var last = Math.Min(words.Count, start + length + Reach);
        for (var i = Math.Max(0, start - Reach); i < last; i++)
        {
            if (WordTables.Chances.Contains(words[i].ToString()))
                return true;
        }
        return false;
    }

    private static PhraseTrie<string> BuildReversals()
    {
        var reversals = new PhraseTrie<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reversal in WordTables.Reversals)
            reversals.Add(reversal, _ => reversal);
        return reversals;
    }
}
