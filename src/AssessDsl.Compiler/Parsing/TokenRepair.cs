using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reports broken tokens, and says what each of them was meant to be and where it ends.</summary>
internal sealed class TokenRepair(SourceText text, DiagnosticBag diagnostics)
{
    private const string QuotationMarks = ": strings are written in straight quotation marks, \"…\"";

    private TextSpan _lastStray;

    /// <summary>Reports a broken token; returns the kind that it stands for and how many characters it covers.</summary>
    public (SyntaxKind Kind, int Length) Repair(SyntaxKind kind, TextSpan span)
    {
        switch (kind)
        {
            case SyntaxKind.BadLiteral:
                ReportLiteral(span);
                return (SyntaxKind.Number, span.Length);
            case SyntaxKind.UnterminatedString:
                span = UnterminatedString.Extend(text, span);
                diagnostics.Add(SyntaxDiagnostics.UnterminatedString, span);
                return (SyntaxKind.String, span.Length);
            case SyntaxKind.MisquotedString:
                diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter, new(span.Start, 1),
                    ("character", $"'{text[span.Start]}'"), ("hint", QuotationMarks));
                return (SyntaxKind.String, span.Length);
            case SyntaxKind.UnterminatedBlockComment:
                diagnostics.Add(SyntaxDiagnostics.UnterminatedTextBlock, span, ("what", "comment"), ("end", "*/"));
                return (kind, text.Length - span.Start);
            default:
                return (SyntaxKind.TextBlock, RepairTextBlock(span));
        }
    }

    /// <summary>The length of a text block, which is less than it seems when what closes it begins the next one.</summary>
    public int RepairTextBlockEnd(TextSpan block)
    {
        var end = UnterminatedTextBlock.FindEndOfSwallowing(text, block);
        if (end != block.End)
            ReportUnterminated(new(block.Start, 3));
        return end - block.Start;
    }

    /// <summary>Reports a run of characters that start no token, unless it repeats or closes one on the same line.</summary>
    public void ReportStray(TextSpan span)
    {
        if (!IsPartner(span))
            diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter, span,
                ("character", TokenText.Describe(text.ToString(span))), ("hint", HintFor(text.AsSpan(span))));
        _lastStray = span;
    }

    private bool IsPartner(TextSpan span)
    {
        if (_lastStray.IsEmpty || text.AsSpan(TextSpan.FromBounds(_lastStray.End, span.Start)).ContainsAny('\n', '\r'))
            return false;
        return text[span.Start] == text[_lastStray.Start] || (text[_lastStray.Start], text[span.Start]) is ('[', ']') or ('<', '>');
    }

    private static string HintFor(ReadOnlySpan<char> characters) => characters[0] switch
    {
        ';' => ": nothing ends with a semicolon in Assess; leave it out",
        '#' => ": a comment begins with //",
        '@' => ": names are mentioned with @ only in prose",
        '[' or ']' => ": lists have no brackets, their values are joined by commas",
        '-' or '\u2013' or '\u2014' => ": names are joined by '_', ranges by '..'",
        '%' => ": a percentage is a number and '%', like 60%",
        _ when SyntaxFacts.IsQuotationMark(characters[0]) => QuotationMarks,
        _ => "",
    };

    private int RepairTextBlock(TextSpan quotes)
    {
        var line = text.GetLineSpan(text.GetLinePosition(quotes.Start).Line);
        var rest = text.AsSpan(TextSpan.FromBounds(quotes.End, line.End));
        if (rest.IsWhiteSpace())
        {
            ReportUnterminated(quotes);
            return UnterminatedTextBlock.FindEnd(text, TextSpan.FromBounds(quotes.Start, text.Length)) - quotes.Start;
        }
        var end = UnterminatedTextBlock.FindEnd(text, TextSpan.FromBounds(quotes.Start, text.Length));
        var closing = text.AsSpan(TextSpan.FromBounds(quotes.End, end)).IndexOf("\"\"\"");
        if (closing < 0)
        {
            ReportUnterminated(quotes);
            return UnterminatedString.Extend(text, TextSpan.FromBounds(quotes.Start, line.End)).Length;
        }
        diagnostics.Add(SyntaxDiagnostics.Expected, new(quotes.End, 0),
            ("what", "a line break"), ("place", "after '\"\"\"'"), ("hint", ": a text on one line is written \"…\""));
        return closing + 6;
    }

    private void ReportUnterminated(TextSpan quotes) =>
        diagnostics.Add(SyntaxDiagnostics.UnterminatedTextBlock, quotes, ("what", "text block"), ("end", "\"\"\" on a line of its own"));

    private void ReportLiteral(TextSpan span)
    {
        var (what, hint) = LiteralMistake.Explain(text.AsSpan(span));
        diagnostics.Add(SyntaxDiagnostics.InvalidLiteral, span, ("text", TokenText.Shorten(text.ToString(span))), ("what", what), ("hint", hint));
    }
}
