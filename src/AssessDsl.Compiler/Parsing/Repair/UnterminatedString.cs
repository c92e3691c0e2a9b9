using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Finds out where a string without a closing quotation mark was meant to end.</summary>
internal static class UnterminatedString
{
    private const int MaximumLines = 10;

    /// <summary>The span of a string that was read to the end of its line.</summary>
    public static TextSpan Extend(SourceText text, TextSpan line)
    {
        var content = text.AsSpan(line);
        var curly = content.IndexOf('\u201D');
        if (curly > 0)
            return new(line.Start, curly + 1);
        return FindClosingLine(text, line) ?? new(line.Start, WithoutBody(content));
    }

    /// <summary>A string that was broken over lines: nothing but words up to a line that ends with the quotation mark.</summary>
    private static TextSpan? FindClosingLine(SourceText text, TextSpan first)
    {
        var number = text.GetLinePosition(first.Start).Line;
        for (var next = number + 1; next < text.LineCount && next <= number + MaximumLines; next++)
        {
            var span = text.GetLineSpan(next);
            var line = text.AsSpan(span);
            var quote = line.IndexOf('"');
            if (line.IsWhiteSpace() || LineShape.IsMember(line) || quote >= 0 && !IsEndOfValue(line[(quote + 1)..]))
                return null;
            if (quote >= 0)
                return TextSpan.FromBounds(first.Start, span.Start + quote + 1);
        }
        return null;
    }

    private static bool IsEndOfValue(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        return rest.IsEmpty || rest[0] is ',' or ')' or '{' or '}' && rest.Count('"') % 2 == 0;
    }

    /// <summary>A body on the line, or the brace at its end, is more likely the declaration's than the string's.</summary>
    private static int WithoutBody(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd();
        var open = trimmed.IndexOf(" {", StringComparison.Ordinal);
        if (open > 0 && trimmed[^1] == '}')
            return open;
        var isBody = trimmed.Length > 2 && trimmed[^1] is '{' or '}' && char.IsWhiteSpace(trimmed[^2]);
        return isBody ? trimmed[..^1].TrimEnd().Length : line.Length;
    }
}
