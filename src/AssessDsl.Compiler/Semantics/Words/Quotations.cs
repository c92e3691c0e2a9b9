namespace AssessDsl.Compiler.Semantics;

/// <summary>Hides what stands in quotation marks, curly and straight ones.</summary>
internal static class Quotations
{
    private static readonly (char Open, char Close)[] Marks = [('„', '“'), ('“', '”'), ('«', '»'), ('"', '"'), ('‘', '’'), ('\'', '\'')];

    public static void Hide(Span<char> text)
    {
        foreach (var (open, close) in Marks)
        {
            var start = -1;
            for (var i = 0; i < text.Length; i++)
            {
                if (start < 0 && text[i] == open && IsOpening(text, i))
                    start = i;
                else if (start >= 0 && text[i] == close && IsClosing(text, i))
                {
                    Hide(text, start, i);
                    start = -1;
                }
            }
        }
    }

    private static bool IsOpening(ReadOnlySpan<char> text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    // The mark in "Iran's" closes nothing.
    private static bool IsClosing(ReadOnlySpan<char> text, int at) =>
        !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    /// <summary>The sign that ends a quoted sentence stays: often it ends the sentence around it too.</summary>
    private static void Hide(Span<char> text, int start, int end)
    {
        var keepsSign = end - 1 > start && text[end - 1] is '.' or '!' or '?';
        text[start..(keepsSign ? end - 1 : end)].Fill(ReadableText.Opaque);
        text[end] = ' ';
    }
}
