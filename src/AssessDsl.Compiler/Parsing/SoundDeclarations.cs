using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Finds the parts of a broken file that can be read by the grammar alone, so that a mistake elsewhere makes nobody guess
/// what they mean.
/// </summary>
internal static class SoundDeclarations
{
    /// <summary>For each token that begins a declaration or directive without a mistake, where that ends; zero for any other.</summary>
    public static int[] Find(TokenData[] tokens, CancellationToken cancellationToken)
    {
        var ends = new int[tokens.Length];
        var cursor = new TokenCursor(tokens, cancellationToken);
        for (var start = 0; start < tokens.Length - 1; start = NextStart(tokens, start))
        {
            cursor.Seek(start);
            var reading = new StrictReading(cursor);
            new AssessParser(cursor) { ErrorHandler = reading }.compilation_unit();
            Mark(tokens, reading, ends);
            start = Math.Max(start, reading.End - 1);
        }
        cursor.Builder.Release();
        return ends;
    }

    /// <summary>
    /// Marks what begins at each of some tokens, but for the last where that is broken. A part is only sound if something
    /// begins behind it, and when it ends with a bare name, only if that is sound: in <c>event</c>, a line break,
    /// <c>actor iran "Iran"</c> it lacks its own.
    /// </summary>
    private static void Mark(TokenData[] tokens, StrictReading reading, int[] ends)
    {
        var (end, isSound, begins) = (tokens.Length - 1, reading.IsValid, reading.IsValid);
        for (var index = reading.Starts.Count - 1; index >= 0; index--)
        {
            var start = reading.Starts[index];
            if (!reading.IsValid && index == reading.Starts.Count - 1)
                begins = reading.End > start;
            else
                (isSound, begins) = (isSound || begins && !SyntaxFacts.IsName(tokens[end - 1].Kind), true);
            if (isSound)
                ends[start] = end;
            end = start;
        }
    }

    private static int NextStart(TokenData[] tokens, int index)
    {
        do
            index++;
        while (index < tokens.Length - 1 && !(tokens[index].IsFirstOnLine && SyntaxFacts.IsName(tokens[index].Kind) && SyntaxFacts.IsName(tokens[index + 1].Kind)));
        return index;
    }
}
