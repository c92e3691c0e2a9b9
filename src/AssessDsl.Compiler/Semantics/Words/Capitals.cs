namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells from capitals whether a phrase belongs to a name, such as "Operation Improbable Dawn", or is the month of May.</summary>
internal static class Capitals
{
    private const int SmallLength = 2;

    /// <summary>What is small in titles: "A Strike That Is Likely to Last Through the Winter".</summary>
    private const CueRoles Small = CueRoles.Article | CueRoles.Preposition | CueRoles.Joint | CueRoles.Copula | CueRoles.Holder | CueRoles.Auxiliary
        | CueRoles.Negator | CueRoles.Modal | CueRoles.Supposition | CueRoles.Opener;

    public static bool IsPartOfName(Cues cues, int start, int length)
    {
        var words = cues.Words;
        var last = start + length - 1;
        if (start == 0 || !IsCapitalised(words[start]) || !IsCapitalised(words[last]) || SentenceEnds.IsAfter(words, start - 1))
            return false;
        return (IsNameBefore(cues, start) || (words.AreJoined(last) && IsCapitalised(words[last + 1]))) && !IsInTitle(cues, start);
    }

    /// <summary>Whether the word before belongs to the same name: "Mount", or the initial in "P. Likely".</summary>
    private static bool IsNameBefore(Cues cues, int start)
    {
        var before = cues.Words[start - 1];
        return cues.Words.AreJoined(start - 1)
            ? IsCapitalised(before) && !cues.Is(start - 1, CueRoles.Article | CueRoles.Copula)
            : before.Length == 1 && char.IsUpper(before[0]) && cues.Words.After(start - 1) is ['.', ' '];
    }

    /// <summary>"May" is the month or a name, but for titles in which the verb has a capital too.</summary>
    public static bool IsMonth(Cues cues, int index)
    {
        var words = cues.Words;
        if (!words[index].Equals("may", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(words[index][0]))
            return false;
        return cues.IsBefore(index, CueRoles.BeforeMonth) || index == 0 || (words.AreJoined(index) && char.IsDigit(words[index + 1][0]))
            || (index > 0 && char.IsDigit(words[index - 1][0])) || !IsInTitle(cues, index);
    }

    /// <summary>Whether all words of a sentence but small ones have capitals.</summary>
    private static bool IsInTitle(Cues cues, int index)
    {
        var words = cues.Words;
        var first = index;
        while (first > 0 && !SentenceEnds.IsAfter(words, first - 1))
            first--;
        for (var i = first; i < words.Count; i++)
        {
            if (char.IsLower(words[i][0]) && words[i].Length > SmallLength && !cues.Is(i, Small))
                return false;
            if (SentenceEnds.IsAfter(words, i))
                break;
        }
        return true;
    }

    /// <summary>With a capital first letter and others that are small.</summary>
    private static bool IsCapitalised(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && !char.IsUpper(word[1]);
}
