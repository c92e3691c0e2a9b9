using System.Buffers;
using System.Text;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// The automaton of the lexer grammar as a dense table, one row a state and one column a class of characters between
/// which the grammar makes no difference.
/// </summary>
/// <remarks>
/// ANTLR's own simulator worked out each entry, so longest match, the order of the rules and non-greedy loops are
/// ANTLR's, but a text is scanned without a virtual call or an allocation per character. The entries are in
/// <c>Generated/LexerTable.cs</c>: reading them costs a process nothing, where building ANTLR's automaton, with its sets
/// of all letters, would take longer than a whole check of a small file.
/// </remarks>
internal static partial class LexerTable
{
    private const int Dead = 0;
    private const int Start = 1;
    private const int FirstAstral = 0x10000;

    /// <summary>The class of each UTF-16 code unit.</summary>
    private static readonly byte[] s_classes = ReadClasses();

    /// <summary>The token at a position: what it is and how long.</summary>
    public static SyntaxKind Match(ReadOnlySpan<char> text, int position, out int length)
    {
        var start = position;
        var (state, accepted, end) = (Start, SyntaxKind.BadCharacter, position + 1);
        var classes = s_classes;
        var next = Next;
        var accepts = Accepts;
        while ((uint)position < (uint)text.Length)
        {
            var step = 1;
            var column = classes[text[position]];
            if (column == Surrogate)
                column = ClassOfAstral(text[position..], out step);
            state = next[state * ClassCount + column];
            if (state == Dead)
                break;
            position += step;
            if (accepts[state] != 0)
                (accepted, end) = ((SyntaxKind)accepts[state], position);
        }
        length = end - start;
        return accepted;
    }

    private static byte[] ReadClasses()
    {
        var classes = new byte[FirstAstral];
        for (var i = 0; ClassStarts[i] < FirstAstral; i++)
            classes.AsSpan(ClassStarts[i]..Math.Min(FirstAstral, ClassStarts[i + 1])).Fill(Classes[i]);
        classes.AsSpan(0xD800, 0x800).Fill(Surrogate);
        return classes;
    }

    /// <summary>The class of the astral character at the start of a text, which may be half of one only.</summary>
    private static byte ClassOfAstral(ReadOnlySpan<char> text, out int length)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out length) != OperationStatus.Done)
        {
            length = 1;
            return Surrogate;
        }
        var found = ClassStarts.BinarySearch(rune.Value);
        return Classes[found < 0 ? ~found - 1 : found];
    }
}
