using System.Buffers;
using System.Collections.Frozen;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Hides what stands in quotation marks of whatever country, curly and straight ones.</summary>
internal static class Quotations
{
    private const string Singles = "'‘‚";

    /// <summary>The marks that open, each with those that close what it opens.</summary>
    private static readonly FrozenDictionary<char, string> Closing = new Dictionary<char, string>
    {
        ['"'] = "\"",
        ['“'] = "”",
        ['”'] = "”",
        ['„'] = "“”",
        ['«'] = "»",
        ['»'] = "«",
        ['‹'] = "›",
        ['›'] = "‹",
        ['\''] = "'",
        ['‘'] = "’",
        ['‚'] = "‘’",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> Opening = SearchValues.Create([.. Closing.Keys]);

    public static void Hide(Span<char> text)
    {
        // A mark that nothing closes is none, and neither is another like it behind it.
        var unclosed = "";
        for (var i = NextMark(text, 0); i < text.Length; i = NextMark(text, i + 1))
        {
            if (unclosed.Contains(text[i], StringComparison.Ordinal) || !IsOpening(text, i))
                continue;
            if (FindClosing(text, i, Closing[text[i]]) is var end and > 0)
                Hide(text, i, i = end);
            else
                unclosed += text[i];
        }
    }

    private static int NextMark(ReadOnlySpan<char> text, int start) =>
        text[start..].IndexOfAny(Opening) is var found and >= 0 ? start + found : text.Length;

    /// <summary>Not the mark in "5'", and of single ones not those before what was left out, as in "the '90s".</summary>
    private static bool IsOpening(ReadOnlySpan<char> text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length
        && !(IsSingle(text[at]) && (char.IsWhiteSpace(text[at + 1]) || IsDecade(text[(at + 1)..])));

    private static bool IsDecade(ReadOnlySpan<char> text) => text is [>= '0' and <= '9', '0', 's', ..];

    /// <summary>The first mark that closes; one that may stand for a genitive such as "the dockers'" only where no other does.</summary>
    private static int FindClosing(ReadOnlySpan<char> text, int start, string marks)
    {
        var genitive = 0;
        for (var i = start + 2; i < text.Length; i++)
        {
            if (genitive > 0 && text[i] == text[start] && IsOpening(text, i))
                return genitive;
            if (!marks.Contains(text[i], StringComparison.Ordinal) || !IsClosing(text, i, IsSingle(text[start])))
                continue;
            if (!IsSingle(text[start]) || !IsGenitive(text, i))
                return i;
            genitive = genitive > 0 ? genitive : i;
        }
        return genitive;
    }

    // The mark in "Iran's" closes nothing.
    private static bool IsClosing(ReadOnlySpan<char> text, int at, bool isSingle) =>
        (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) && !(isSingle && char.IsWhiteSpace(text[at - 1]));

    private static bool IsGenitive(ReadOnlySpan<char> text, int at) =>
        text[at - 1] is 's' or 'S' && at + 2 < text.Length && text[at + 1] == ' ' && char.IsLetter(text[at + 2]);

    private static bool IsSingle(char mark) => Singles.Contains(mark, StringComparison.Ordinal);

    /// <summary>The sign that ends a quoted sentence stays: often it ends the sentence around it too.</summary>
    private static void Hide(Span<char> text, int start, int end)
    {
        var keepsSign = end - 1 > start && text[end - 1] is '.' or '!' or '?';
        text[start..(keepsSign ? end - 1 : end)].Fill(ReadableText.Opaque);
        text[end] = ' ';
    }
}
