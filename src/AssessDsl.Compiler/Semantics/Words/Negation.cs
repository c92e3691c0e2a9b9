namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Tells whether a word directly before a phrase takes it back: "not likely", with nothing between that says a thing of
/// its own ("not at present likely", "not judged likely") but for what signs set apart ("not, in our view, likely").
/// </summary>
internal static class Negation
{
    private const int Reach = 8;
    private const int LongestAside = 8;
    private const string AdverbEnd = "ly";

    private static readonly string[] s_asides = [",,", "()", "––", "——"];

    public static bool IsBefore(WordSequence words, int start)
    {
        var i = start - 1;
        for (var passed = 0; passed < Reach && i >= 0; passed++, i--)
        {
            if (!words.AreJoined(i))
                i = BeforeAside(words, i);
            if (i < 0)
                return false;
            var word = words[i].ToString();
            if (WordTables.Negators.Contains(word))
                return true;
            if (!words.IsOpaque(i) && !WordTables.Transparent.Contains(word) && !IsAdverb(word))
                return false;
        }
        return false;
    }

    /// <summary>The word before an aside that ends at a word; -1 where none does.</summary>
    private static int BeforeAside(WordSequence words, int last)
    {
        for (var i = last - 1; i >= 0 && i >= last - LongestAside; i--)
        {
            if (!words.AreJoined(i))
                return s_asides.Contains(string.Concat(words.After(i).Trim(), words.After(last).Trim())) ? i : -1;
        }
        return -1;
    }

    private static bool IsAdverb(string word) => word.EndsWith(AdverbEnd, StringComparison.OrdinalIgnoreCase) && !WordTables.NoAdverbs.Contains(word);
}
