namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells from capitals whether a phrase belongs to a name, such as "Operation Improbable Dawn", or is the month of May.</summary>
/// <param name="cues">The words of the paragraph.</param>
internal sealed class Capitals(Cues cues)
{
    private const int SmallLength = 2;
    private const int NoTitle = -1;

    /// <summary>What is small in titles: "A Strike That Is Likely to Last Through the Winter".</summary>
    private const CueRoles Small = CueRoles.Article | CueRoles.Preposition | CueRoles.Joint | CueRoles.Copula | CueRoles.Holder | CueRoles.Auxiliary
        | CueRoles.Negator | CueRoles.Modal | CueRoles.Supposition | CueRoles.Opener;

    // Looked at once for all words of the paragraph, for a sentence may be long and full of capitals.
    private readonly Lazy<int[]> _titleEnds = new(() => FindTitles(cues));

    public bool IsPartOfName(int start, int length)
    {
        var words = cues.Words;
        var last = start + length - 1;
        if (start == 0 || !IsCapitalised(words[start]) || !IsCapitalised(words[last]) || SentenceEnds.IsAfter(words, start - 1))
            return false;
        return (IsNameBefore(start) || (words.AreJoined(last) && IsCapitalised(words[last + 1]))) && _titleEnds.Value[start] == NoTitle;
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
        return cues.IsBefore(index, CueRoles.BeforeMonth | CueRoles.Copula) || index == 0
            || (words.AreJoined(index) && (cues.Is(index + 1, CueRoles.BehindMonth) || char.IsDigit(words[index + 1][0])))
            || (index > 0 && char.IsDigit(words[index - 1][0])) || _titleEnds.Value[index] <= index;
    }

    /// <summary>For each word in a sentence of which all words but small ones have capitals, the last word with a capital.</summary>
    private static int[] FindTitles(Cues cues)
    {
        var words = cues.Words;
        var ends = new int[words.Count];
        var (first, end, isTitle) = (0, 0, true);
        for (var i = 0; i < words.Count; i++)
        {
            var isCapital = !char.IsLower(words[i][0]);
            end = isCapital ? i : end;
            isTitle &= isCapital || words[i].Length <= SmallLength || cues.Is(i, Small);
            if (!SentenceEnds.IsAfter(words, i))
                continue;
            Array.Fill(ends, isTitle ? end : NoTitle, first, i + 1 - first);
            (first, end, isTitle) = (i + 1, i + 1, true);
        }
        return ends;
    }

    /// <summary>With a capital first letter and others that are small.</summary>
    private static bool IsCapitalised(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && !char.IsUpper(word[1]);
}
