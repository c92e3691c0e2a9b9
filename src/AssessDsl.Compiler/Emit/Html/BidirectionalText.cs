using System.Text;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Keeps the marks that turn the direction of a text from reaching what stands behind it.</summary>
internal static class BidirectionalText
{
    private const char EndOfEmbedding = '\u202C';
    private const char EndOfIsolate = '\u2069';

    /// <summary>The text with every embedding, override and isolate closed that it opens, and without ends of what it did not open.</summary>
    public static string Close(string text)
    {
        var closed = new StringBuilder(text.Length + 4);
        var open = new Stack<char>();
        var isolates = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u202A' or '\u202B' or '\u202D' or '\u202E':
                    open.Push(EndOfEmbedding);
                    break;
                case '\u2066' or '\u2067' or '\u2068':
                    open.Push(EndOfIsolate);
                    isolates++;
                    break;
                case EndOfEmbedding when !open.TryPeek(out var end) || end != c:
                case EndOfIsolate when isolates == 0:
                    continue;
                case EndOfIsolate:
                    // The end of an isolate ends the embeddings in it as well.
                    while (open.Pop() == EndOfEmbedding)
                        closed.Append(EndOfEmbedding);
                    isolates--;
                    break;
                case EndOfEmbedding:
                    open.Pop();
                    break;
            }
            closed.Append(c);
        }
        return closed.Append([.. open]).ToString();
    }
}
