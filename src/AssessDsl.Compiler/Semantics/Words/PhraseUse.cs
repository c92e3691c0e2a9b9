using System.Buffers;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells whether a phrase is used in the meaning that it is listed for, from the words around it.</summary>
/// <param name="words">The words of the paragraph.</param>
/// <param name="thisYear">Years before this one are past.</param>
internal sealed class PhraseUse(WordSequence words, Func<int> thisYear)
{
    private const PhraseKinds Estimates = PhraseKinds.Estimate | PhraseKinds.Foreign;
    private const int Reach = 8;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:!?)");

    private static readonly PhraseTrie<string> Reversals = WordTables.BuildTrie(WordTables.Reversals);
    private static readonly PhraseTrie<string> Chances = WordTables.BuildTrie(WordTables.Chances);

    // Most paragraphs hold no phrase for which the words around it matter.
    private Cues? _cues;

    private Cues Cues => _cues ??= Cues.Of(words);

    private Capitals Capitals => field ??= new(Cues);

    public bool IsMeant(int start, int length, PhraseKinds kinds)
    {
        if (length == 1 && Cues.IsModal(start) && !IsVerb(start))
            return false;
        if ((kinds & PhraseKinds.Confidence) != 0)
            return IsOfAnalysts(start);
        if ((kinds & (Estimates | PhraseKinds.Vague)) == 0)
            return true;
        if (IsPartOfCompound(start, length) || Denial.IsBefore(Cues, start) || Capitals.IsPartOfName(start, length))
            return false;
        return (kinds & Estimates) == 0 || IsEstimate(start, length, kinds);
    }

    private bool IsEstimate(int start, int length, PhraseKinds kinds)
    {
        if ((kinds & PhraseKinds.Hedge) == 0 && words.AreJoined(start + length - 1) && Reversals.FindLongest(words, start + length) is not null)
            return false;
        var phrase = words.Text(start, length);
        return !WordTables.Ambiguous.Contains(phrase) || IsNear(Chances, start) || (WordTables.Predicates.Contains(phrase) && IsPredicate(start, length));
    }

    /// <summary>"War seems remote", and not "remote valleys".</summary>
    private bool IsPredicate(int start, int length)
    {
        var (before, end) = (start, start + length);
        while (Cues.IsBefore(before, CueRoles.Transparent) && !Cues.IsBefore(before, CueRoles.Copula))
            before--;
        return Cues.IsBefore(before, CueRoles.Copula) && (end == words.Count || !words.AreJoined(end - 1) || Cues.Is(end, CueRoles.Preposition));
    }

    /// <summary>Not the month, not what belongs to somebody, not the end of "as best they could", and not a past ability.</summary>
    private bool IsVerb(int index) =>
        !Capitals.IsMonth(index)
        && !(index > 0 && words[index - 1] is "'s" or "'S")
        && index + 1 < words.Count && words.After(index).IndexOfAny(ClauseEnds) < 0
        && !(words[index].Equals("could", StringComparison.OrdinalIgnoreCase) && PastAbility.IsMeant(Cues, index, thisYear));

    /// <summary>Consumer confidence says nothing about a judgment.</summary>
    private bool IsOfAnalysts(int start) =>
        !words[start].Equals("confidence", StringComparison.OrdinalIgnoreCase) || Cues.IsFirstOfClause(start) || Cues.IsBefore(start, CueRoles.Assessor);

    /// <summary>"unlikely-looking" is another word.</summary>
    private bool IsPartOfCompound(int start, int length) =>
        words.Before(start) is "-" || (words.After(start + length - 1) is "-" && start + length < words.Count);

    /// <summary>Whether one of some phrases stands near a word in the same sentence.</summary>
    private bool IsNear(PhraseTrie<string> phrases, int index)
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
