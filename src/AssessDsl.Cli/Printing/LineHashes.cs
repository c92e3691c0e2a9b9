using System.Collections.Immutable;
using System.Globalization;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Cli.Printing;

/// <summary>
/// The fingerprints by which GitHub's code scanning recognises a line, as its own upload works them out where a document
/// has none: a hash of the first hundred characters from the line's start on, and how often it has come up in the file.
/// White space within lines does not count, every line end is a line feed, and behind the file come its end and zeros.
/// </summary>
internal static class LineHashes
{
    private const int Length = 100;
    private const ulong Factor = 37;
    private const char EndOfFile = '\uFFFF';

    /// <summary>The fingerprints of a text's lines, in order.</summary>
    public static ImmutableArray<string> Of(SourceText text)
    {
        var (characters, starts) = Read(text);
        var seen = new Dictionary<ulong, int>();
        var hashes = ImmutableArray.CreateBuilder<string>(starts.Count);
        foreach (var start in starts)
        {
            var hash = 0UL;
            for (var i = start; i < start + Length; i++)
                hash = unchecked(hash * Factor + (i < characters.Count ? characters[i] : '\0'));
            var number = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            hashes.Add(string.Create(CultureInfo.InvariantCulture, $"{hash:x}:{number}"));
        }
        return hashes.DrainToImmutable();
    }

    /// <summary>The characters that count, and where among them lines start.</summary>
    private static (List<char> Characters, List<int> Starts) Read(SourceText text)
    {
        var source = text.AsSpan();
        var characters = new List<char>(source.Length + 2);
        var starts = new List<int>(text.LineCount) { 0 };
        if (text.HasByteOrderMark)
            characters.Add('\uFEFF');
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] is ' ' or '\t' || (source[i] == '\n' && i > 0 && source[i - 1] == '\r'))
                continue;
            var isLineEnd = source[i] is '\r' or '\n';
            characters.Add(isLineEnd ? '\n' : source[i]);
            if (isLineEnd)
                starts.Add(characters.Count);
        }
        characters.Add(EndOfFile);
        return (characters, starts);
    }
}
