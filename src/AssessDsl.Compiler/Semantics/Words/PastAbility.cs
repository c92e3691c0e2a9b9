namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells whether "could" speaks of what somebody was once able to do, as the same clause says: "in those days one could pass".</summary>
internal static class PastAbility
{
    private const int Reach = 8;

    private static readonly PhraseTrie<string> Past = WordTables.BuildTrie(WordTables.Past);

    public static bool IsMeant(WordSequence words, int index) => IsSaidBefore(words, index) || IsSaidBehind(words, index);

    private static bool IsSaidBefore(WordSequence words, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - Reach; i--)
        {
            if (!words.AreJoined(i))
                return words.After(i).Trim() is "," && IsAnyAt(words, i);
            if (IsJoint(words, i))
                return false;
            if (IsAnyAt(words, i))
                return true;
        }
        return false;
    }

    private static bool IsSaidBehind(WordSequence words, int index)
    {
        for (var i = index + 1; i < words.Count && i <= index + Reach && words.AreJoined(i - 1) && !IsJoint(words, i); i++)
        {
            if (Past.FindLongest(words, i) is not null && !WordTables.Prepositions.Contains(words[i - 1].ToString()))
                return true;
        }
        return false;
    }

    /// <summary>Whether a phrase ends at a word. "last week's talks" tells of the talks, and not when they could do something.</summary>
    private static bool IsAnyAt(WordSequence words, int last) =>
        words[last + 1] is not ("'s" or "'S")
        && Enumerable.Range(0, last + 1).Skip(last - Reach).Any(start => Past.FindLongest(words, start) is { Length: var length } && start + length == last + 1
            && !(start > 0 && WordTables.Prepositions.Contains(words[start - 1].ToString())));

    private static bool IsJoint(WordSequence words, int index) =>
        WordTables.Joints.Contains(words[index].ToString()) || WordTables.Reporters.Contains(words[index].ToString());
}
