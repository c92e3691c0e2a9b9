using System.Globalization;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Tells whether "could" speaks of what somebody was once able to do, as its clause says: "in those days one could pass",
/// "the yard could build two hulls in 2019", "from the ridge one could see the port", "they could not pass".
/// </summary>
internal static class PastAbility
{
    private const int Reach = 8;
    private const int YearLength = 4;
    private const int LongestDate = 4;

    /// <param name="cues">The words of the paragraph.</param>
    /// <param name="index">The place of "could".</param>
    /// <param name="thisYear">Years before this one are past.</param>
    public static bool IsMeant(Cues cues, int index, Func<int> thisYear) =>
        IsInability(cues, index) || IsPerception(cues, index) || IsSaidBefore(cues, index, thisYear) || IsSaidBehind(cues, index, thisYear);

    private static bool IsInability(Cues cues, int index) => cues.Words.AreJoined(index) && cues.Is(index + 1, CueRoles.Negator);

    private static bool IsPerception(Cues cues, int index)
    {
        var next = index + 1;
        if (cues.Words.AreJoined(index) && cues.Words.AreJoined(next) && !cues.Is(next, CueRoles.Perception) && cues.Is(next, CueRoles.Transparent))
            next++;
        return cues.Words.AreJoined(next - 1) && cues.Is(next, CueRoles.Perception) && !cues.IsBefore(index, CueRoles.Period);
    }

    private static bool IsSaidBefore(Cues cues, int index, Func<int> thisYear)
    {
        var (hasPastVerb, isBehindComma) = (false, false);
        for (var i = index - 1; i >= 0 && i >= index - Reach; i--)
        {
            if (!cues.Words.AreJoined(i))
            {
                if (isBehindComma || cues.Words.After(i).Trim() is not ",")
                    return false;
                isBehindComma = true;
            }
            i = cues.HeadOf(i);
            if (hasPastVerb && cues.Is(i, CueRoles.Supposition))
                return true;
            if (cues.Is(i, CueRoles.Joint | CueRoles.Reporter))
                return false;
            if (IsPast(cues, i, thisYear))
                return !isBehindComma || IsOpening(cues, i);
            hasPastVerb |= cues.Is(i, CueRoles.PastVerb);
        }
        return false;
    }

    /// <summary>"Ten years ago, ships could pass" tells of ships; "the yard, which opened ten years ago, could close" does not.</summary>
    private static bool IsOpening(Cues cues, int last)
    {
        for (var i = last - 1; i >= 0 && cues.Words.AreJoined(i); i--)
        {
            if (cues.Is(i, CueRoles.Joint))
                return false;
        }
        return true;
    }

    private static bool IsSaidBehind(Cues cues, int index, Func<int> thisYear)
    {
        for (var i = index + 1; i < cues.Words.Count && i <= index + Reach && cues.Words.AreJoined(i - 1) && !cues.Is(i, CueRoles.Joint | CueRoles.Reporter); i++)
        {
            if (IsPast(cues, i, thisYear))
                return true;
        }
        return false;
    }

    /// <summary>Whether a time is named that has passed. "last week's talks" and "the talks of last week" tell of talks, and not when they could do something.</summary>
    private static bool IsPast(Cues cues, int index, Func<int> thisYear)
    {
        if (cues.Is(index, CueRoles.Past))
            return !cues.IsBefore(cues.HeadOf(index), CueRoles.Preposition) && !IsPossessive(cues, index);
        return YearAt(cues.Words, index) is { } year && year < thisYear() && IsBehindPreposition(cues, index) && !IsPossessive(cues, index);
    }

    private static bool IsPossessive(Cues cues, int index)
    {
        while (index + 1 < cues.Words.Count && cues.HeadOf(index + 1) == cues.HeadOf(index))
            index++;
        return index + 1 < cues.Words.Count && cues.Words[index + 1] is "'s" or "'S";
    }

    /// <summary>The number in "2019" or "1990s".</summary>
    private static int? YearAt(WordSequence words, int index)
    {
        var word = words[index];
        if (word.Length == YearLength + 1 && word[^1] == 's')
            word = word[..^1];
        return word.Length == YearLength && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    /// <summary>"in 2019", "in March 2019", "by 3 March 2019", "in the 1990s", "in the winter of 1941".</summary>
    private static bool IsBehindPreposition(Cues cues, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - LongestDate && cues.Words.AreJoined(i); i--)
        {
            if (cues.Is(i, CueRoles.PastPreposition))
                return true;
            if (cues.Is(i, CueRoles.Preposition) && !cues.IsBefore(i, CueRoles.Period))
                return false;
        }
        return false;
    }
}
