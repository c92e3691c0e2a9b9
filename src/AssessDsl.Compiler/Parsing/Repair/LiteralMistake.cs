using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Guesses what a malformed literal was meant to be, and says how that is written.</summary>
internal static class LiteralMistake
{
    private const string Date = ": dates are written year-month-day, like 2025, 2025-01 or 2025-01-17, and ranges like 2025-01..2025-03";

    /// <summary>The kind of token that it was most likely meant to be, the name of that, and a hint.</summary>
    public static (SyntaxKind Kind, string What, string Hint) Explain(ReadOnlySpan<char> literal)
    {
        if (literal.Contains("://", StringComparison.Ordinal))
            return (SyntaxKind.String, "value", ": an address stands in quotation marks");
        var separators = literal[1..].Count('-') + literal.Count('/') + literal.Count('.');
        if (literal.Contains('%'))
            return (SyntaxKind.Percent, "percentage", ": write it like 60% or 2.5%, and a range like 60%..70%");
        if (literal.Contains(':') || literal.Contains('T') && separators > 0)
            return (SyntaxKind.DateTime, "date and time", ": write it like 2025-01-17T14:30Z or 2025-01-17T14:30+03:00");
        if (IsVersion(literal))
            return (SyntaxKind.Number, "number or date", ": write a number like 12, 3.5 or 1_500, and a date like 2025-01-17");
        if (separators > 1 || literal.Length > 4 && literal[4] is '-' or '/')
            return (SyntaxKind.Date, "date", Date);
        if (literal[^1] is 'N' or 'S' or 'E' or 'W')
            return (SyntaxKind.Number, "number", TokenRepair.DegreesHint);
        if (!literal.Contains('.') && HasLetter(literal))
            return (SyntaxKind.Duration, "number, duration or name", ": a number is written like 12 or 1_500, a duration like 20y, 18mo or 90d, and a name begins with a letter");
        if (literal[1..].Contains('-'))
            return (SyntaxKind.Number, "number", ": a range is written with '..', like 60..70");
        return (SyntaxKind.Number, "number", ": write it like 12, 3.5, -3.5 or 1_500");
    }

    /// <summary>Whether digits with dots between them have no part that could be a year, as in 1.5.2 or 1.500.000.</summary>
    private static bool IsVersion(ReadOnlySpan<char> literal)
    {
        if (literal.Count('.') < 2)
            return false;
        foreach (var range in literal.Split('.'))
        {
            var part = literal[range];
            if (part.ContainsAnyExceptInRange('0', '9') || part.Length == 4 || part.Length == 2 && range.End.Value == literal.Length)
                return false;
        }
        return true;
    }

    private static bool HasLetter(ReadOnlySpan<char> literal)
    {
        foreach (var c in literal)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }
}
