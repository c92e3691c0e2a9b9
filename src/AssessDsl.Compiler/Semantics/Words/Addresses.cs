namespace AssessDsl.Compiler.Semantics;

/// <summary>Hides the addresses of pages and mailboxes that are written out in prose.</summary>
internal static class Addresses
{
    public static void Hide(Span<char> text)
    {
        foreach (var range in ((ReadOnlySpan<char>)text).SplitAny([' ', '\n', '\t']))
        {
            if (IsAddress(text[range]))
                text[range].TrimEnd(".,;:!?)").Fill(ReadableText.Opaque);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return (at > 0 && char.IsLetterOrDigit(word[at - 1])) || word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal);
    }
}
