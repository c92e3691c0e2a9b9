namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells from capitals whether a phrase belongs to a name, such as "Operation Improbable Dawn", or is the month of May.</summary>
/// <param name="cues">The words of the paragraph.</param>
internal sealed class Capitals(Cues cues)
{
    private const int SmallLength = 2;

    /// <summary>What is small in titles: "A Strike That Is Likely to Last Through the Winter".</summary>
    private const CueRoles Small = CueRoles.Article | CueRoles.Preposition | CueRoles.Joint | CueRoles.Copula | CueRoles.Holder | CueRoles.Auxiliary
        | CueRoles.Negator | CueRoles.Modal | CueRoles.Supposition | CueRoles.Opener;

    // Looked at once for all words of the paragraph, for a sentence may be long and full of capitals.
    private readonly Lazy<bool[]> _isInTitle = new(() => FindTitles(cues));

    public bool IsPartOfName(int start, int length)
    {
        var words = cues.Words;
        var last = start + length - 1;
        if (start == 0 || !IsCapitalised(words[start]) || !IsCapitalised(words[last]) || SentenceEnds.IsAfter(words, start - 1))
            return false;
        return (IsNameBefore(start) || (words.AreJoined(last) && IsCapitalised(words[last + 1]))) && !_isInTitle.Value[start];
    }

    /// <summary>Whether the word before belongs to the same name: "Mount", or the initial in "P. Likely".</summary>
    private bool IsNameBefore(int start)
    {
        var before = cues.Words[start - 1];
        return cues.Words.AreJoined(start - 1)
            ? IsCapitalised(before) && !cues.Is(start - 1, CueRoles.Article | CueRoles.Copula)
            : before.Length == 1 && char.IsUpper(before[0]) && cues.Words.After(start - 1) is ['.', ' '];
    }

    /// <summary>"May" is the month or a name, but for titles in which the verb has a capital too.</summary>
    public bool IsMonth(int index)
    {
        var words = cues.Words;
        if (!words[index].Equals("may", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(words[index][0]))
            return false;
        return cues.IsBefore(index, CueRoles.BeforeMonth) || index == 0
            || (words.AreJoined(index) && (cues.IsModal(index + 1) || char.IsDigit(words[index + 1][0])))
            || (index > 0 && char.IsDigit(words[index - 1][0])) || !_isInTitle.Value[index];
    }

    /// <summary>Which words stand in a sentence of which all words but small ones have capitals.</summary>
    private static bool[] FindTitles(Cues cues)
    {
        var words = cues.Words;
        var isInTitle = new bool[words.Count];
        var (first, isTitle) = (0, true);
        for (var i = 0; i < words.Count; i++)
        {
            isTitle &= !char.IsLower(words[i][0]) || words[i].Length <= SmallLength || cues.Is(i, Small);
            if (!SentenceEnds.IsAfter(words, i))
                continue;
            Array.Fill(isInTitle, isTitle, first, i + 1 - first);
            (first, isTitle) = (i + 1, true);
        }
        return isInTitle;
    }

    /// <summary>With a capital first letter and others that are small.</summary>
    private static bool IsCapitalised(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && !char.IsUpper(word[1]);
}
