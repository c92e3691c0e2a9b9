using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Finds the parts of a broken file that can be read by the grammar alone, so that a mistake elsewhere makes nobody guess
/// what they mean.
/// </summary>
internal static class SoundDeclarations
{
    /// <summary>For each token that begins a declaration or directive without a mistake, where that ends; zero for any other.</summary>
    /// <param name="tokens">The tokens of the file.</param>
    /// <param name="reading">How far the file can be read from its beginning.</param>
    public static int[] Find(TokenCursor tokens, StrictReading reading)
    {
        var ends = new int[tokens.Count];
        Mark(tokens, reading, ends);
        for (var start = NextStart(tokens, reading.End); start < tokens.Count - 1; start = NextStart(tokens, Math.Max(start + 1, reading.End)))
        {
            reading = StrictReading.Read(tokens, start);
            Mark(tokens, reading, ends);
        }
        return ends;
    }

    /// <summary>
    /// Marks what begins at each of some tokens, but for the last where that is broken. A part is only sound if something
    /// begins behind it, and when it ends with a bare name, only if that is sound: in <c>event</c>, a line break,
    /// <c>actor iran "Iran"</c> it lacks its own.
    /// </summary>
    private static void Mark(TokenCursor tokens, StrictReading reading, int[] ends)
    {
        var (end, isSound, begins) = (tokens.Count - 1, reading.IsValid, reading.IsValid);
        for (var index = reading.Starts.Count - 1; index >= 0; index--)
        {
            var start = reading.Starts[index];
            if (!reading.IsValid && index == reading.Starts.Count - 1)
                begins = reading.End > start;
            else
                (isSound, begins) = (isSound || begins && !SyntaxFacts.IsName(tokens.At(end - 1).Kind), true);
            if (isSound)
                ends[start] = end;
            end = start;
        }
    }

    /// <summary>The next token at which a line begins like a declaration.</summary>
    private static int NextStart(TokenCursor tokens, int index)
    {
        while (index < tokens.Count - 1 && !(tokens.At(index).IsFirstOnLine && SyntaxFacts.IsName(tokens.At(index).Kind) && IsNameOrBase(tokens.At(index).Kind, tokens.At(index + 1).Kind)))
            index++;
        return index;
    }

    private static bool IsNameOrBase(SyntaxKind first, SyntaxKind second) => SyntaxFacts.IsName(second) || first == SyntaxKind.KindKeyword && second == SyntaxKind.Label;
}
