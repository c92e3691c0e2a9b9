using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Guesses what a line is from its shape alone, to find where a string or text block without an end was meant to end.
/// </summary>
internal static class LineShape
{
    /// <summary>Whether a line could end a body or begin a declaration.</summary>
    public static bool IsOutsideProse(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line is "}" || IsDeclaration(line);
    }

    /// <summary>Whether a line could stand in a body: a property, a declaration, the body's end.</summary>
    public static bool IsMember(ReadOnlySpan<char> line) => IsOutsideProse(line) || IsProperty(line.TrimStart());

    private static bool IsDeclaration(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[^1] is not ('{' or '}' or '"'))
            return false;
        var kind = LexerTable.Match(line, 0, out var length);
        var rest = line[length..].TrimStart();
        if (!SyntaxFacts.IsKeyword(kind) || rest.IsEmpty || rest.Length + length == line.Length)
            return false;
        var next = LexerTable.Match(rest, 0, out length);
        return kind == SyntaxKind.SectionKeyword ? next == SyntaxKind.String : SyntaxFacts.IsName(next);
    }

    private static bool IsProperty(ReadOnlySpan<char> line) =>
        !line.IsEmpty && SyntaxFacts.IsName(LexerTable.Match(line, 0, out var length)) && line[length..].TrimStart().StartsWith(":");
}
