namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Tells whether the clause before a phrase denies it, asks for it or supposes it, with other words between: "no deal is
/// likely", "we do not think that a deal is likely", "whether a deal is likely".
/// </summary>
internal static class Denial
{
    private const int Reach = 8;
    private const int LongestSubject = 5;

    public static bool IsBefore(WordSequence words, int start, int length)
    {
        var verb = LastVerb(words, start);
        var isBeforeComma = IsBeforeComma(words, start + length - 1);
        for (var i = start - 1; i >= 0 && i >= start - Reach && words.AreJoined(i); i--)
        {
            var word = words[i].ToString();
            if (WordTables.Askers.Contains(word) || (isBeforeComma && WordTables.Suppositions.Contains(word)))
                return true;
            if (WordTables.Deniers.Contains(word) && verb - i is > 0 and <= LongestSubject + 1)
                return true;
            if (WordTables.Opinions.Contains(word) && i > 0 && words.AreJoined(i - 1) && WordTables.Negators.Contains(words[i - 1].ToString()))
                return true;
            if (WordTables.Joints.Contains(word))
                return false;
            // "no deal a strike is likely" speaks of a strike, "no strike in the port is likely" of none at all.
            if (WordTables.Articles.Contains(word) && !(i > 0 && WordTables.Prepositions.Contains(words[i - 1].ToString())))
                verb = -1;
        }
        return false;
    }

    /// <summary>Whether the clause goes on to a comma: "if a deal is likely to fail, …".</summary>
    private static bool IsBeforeComma(WordSequence words, int last)
    {
        for (var i = last; i < words.Count && i <= last + Reach; i++)
        {
            if (!words.AreJoined(i))
                return words.After(i) is [',', ..];
        }
        return false;
    }

    /// <summary>The verb of the clause: the phrase itself when it is one, else the nearest before it; -1 without one.</summary>
    private static int LastVerb(WordSequence words, int start)
    {
        if (WordTables.Modals.Contains(words[start].ToString()))
            return start;
        for (var i = start - 1; i >= 0 && i >= start - Reach && words.AreJoined(i); i--)
        {
            if (WordTables.Copulas.Contains(words[i].ToString()))
                return i;
        }
        return -1;
    }
}
