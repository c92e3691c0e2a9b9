namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells the full stop that ends a sentence from those of abbreviations, initials and numbers.</summary>
internal static class SentenceEnds
{
    /// <summary>Whether a sentence ends between a word and the next one.</summary>
    public static bool IsAfter(WordSequence words, int index)
    {
        if (index + 1 == words.Count)
            return true;
        var gap = words.After(index);
        var sign = gap.IndexOfAny(".!?…");
        if (sign < 0 || gap[sign..].IndexOfAny(" \n\t") < 0 || char.IsLower(words[index + 1][0]))
            return false;
        return gap[sign] != '.' || IsFullStop(words, index);
    }

    private static bool IsFullStop(WordSequence words, int index)
    {
        var word = words[index];
        if (WordTables.BeforeName.Contains(word) || (IsInitial(word) && char.IsLower(word[0]) && word is not "m"))
            return false;
        if (WordTables.BeforeNumber.Contains(word) && char.IsDigit(words[index + 1][0]))
            return false;
        return !(IsInitial(word) || WordTables.MayEnd.Contains(word)) || WordTables.SentenceStarts.Contains(words[index + 1]);
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsLetter(word[0]);
}
