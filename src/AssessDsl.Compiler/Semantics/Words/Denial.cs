namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Tells whether the words before a phrase take it back, deny it, ask for it or suppose it. It reads its clause from the
/// phrase to the left, and what brings that clause in.
/// </summary>
internal static class Denial
{
    private const int Reach = 12;
    private const int LongestAside = 8;
    private const int LongestSubject = 6;

    public static bool IsBefore(Cues cues, int start) => IsNegatedAt(cues, start, CueRoles.Transparent, CueRoles.Negator) || IsDeniedAt(cues, start);

    /// <summary>
    /// Whether a word before another takes it back, with nothing between that says a thing of its own: "not at present
    /// likely", "not judged likely", "not, in our view, likely".
    /// </summary>
    private static bool IsNegatedAt(Cues cues, int start, CueRoles passed, CueRoles negators)
    {
        for (var i = Previous(cues, start); i >= 0 && i >= start - Reach; i = Previous(cues, i))
        {
            if (cues.Is(i, negators))
                return true;
            if (!cues.Words.IsOpaque(i) && !cues.Is(i, passed))
                return false;
        }
        return false;
    }

    /// <summary>Whether other words stand between: "no deal is likely", "we do not think that a deal is likely", "if a deal is likely".</summary>
    private static bool IsDeniedAt(Cues cues, int start)
    {
        var isSubject = true;
        var hasVerb = cues.IsModal(start);
        var hasOpener = false;
        for (var i = Previous(cues, start); i >= 0 && i >= start - Reach; i = Previous(cues, i))
        {
            if (cues.Is(i, CueRoles.Asker) || (isSubject && IsSupposition(cues, i)))
                return true;
            if (cues.Is(i, CueRoles.Copula) && Previous(cues, i) is >= 0 and var inverter && cues.Is(inverter, CueRoles.Inverter))
                return true;
            if (isSubject && cues.Is(i, CueRoles.Denier) && (cues.IsBefore(i, CueRoles.Opinion) || (hasVerb && !IsObject(cues, i))))
                return true;
            if (cues.Is(i, CueRoles.BareDoubter) || (hasOpener && cues.Is(i, CueRoles.Doubter)))
                return !IsDeniedThought(cues, i);
            if (cues.Is(i, CueRoles.Opinion))
                return IsDeniedThought(cues, i);
            if (cues.Is(i, CueRoles.Joint) && !IsAs(cues, i, start))
                return false;
            hasVerb |= cues.Is(i, CueRoles.Copula);
            hasOpener |= cues.Is(i, CueRoles.Opener);
            isSubject &= !IsNextSubject(cues, i);
        }
        return false;
    }

    private static bool IsSupposition(Cues cues, int index) =>
        cues.Is(index, CueRoles.Supposition) || (cues.Is(index, CueRoles.InvertedSupposition) && cues.IsFirstOfClause(index));

    /// <summary>"no deal a strike is likely" speaks of a strike, "no strike in the port is likely" of none at all.</summary>
    private static bool IsNextSubject(Cues cues, int index) =>
        cues.Is(index, CueRoles.Article)
        && !cues.IsBefore(index, CueRoles.Preposition | CueRoles.Denier | CueRoles.Supposition | CueRoles.InvertedSupposition);

    private static bool IsObject(Cues cues, int index) => cues.IsBefore(index, CueRoles.Holder | CueRoles.Preposition);

    /// <summary>Whether somebody is said not to think or doubt: "we do not think", "no one doubts", "no analyst believes".</summary>
    private static bool IsDeniedThought(Cues cues, int index)
    {
        const CueRoles Denials = CueRoles.Negator | CueRoles.Denier | CueRoles.Inverter;
        if (IsNegatedAt(cues, index, CueRoles.Transparent | CueRoles.Auxiliary, Denials))
            return true;
        for (var i = Previous(cues, index); i >= 0 && i >= index - LongestSubject; i = Previous(cues, i))
        {
            if (cues.Is(i, CueRoles.Denier))
                return !IsObject(cues, i);
            if (cues.Is(i, CueRoles.Joint) || IsNextSubject(cues, i))
                return false;
        }
        return false;
    }

    /// <summary>What "as likely" says is said of the words before it.</summary>
    private static bool IsAs(Cues cues, int index, int start) => index == start - 1 && cues.Words[index] is "as";

    /// <summary>The start of the cue or word before another in its clause, asides passed over; -1 where there is none.</summary>
    private static int Previous(Cues cues, int index)
    {
        var previous = index - 1;
        if (previous >= 0 && !cues.Words.AreJoined(previous))
            previous = BeforeAside(cues.Words, previous);
        return previous < 0 ? -1 : cues.HeadOf(previous);
    }

    /// <summary>The word before an aside that ends at a word; -1 where none does.</summary>
    private static int BeforeAside(WordSequence words, int last)
    {
        for (var i = last - 1; i >= 0 && i >= last - LongestAside; i--)
        {
            if (!words.AreJoined(i))
                return IsAside(words.After(i).Trim(), words.After(last).Trim()) ? i : -1;
        }
        return -1;
    }

    private static bool IsAside(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        before.Length == 1 && behind.Length == 1 && (before[0], behind[0]) is (',', ',') or ('(', ')') or ('–', '–') or ('—', '—');
}
