using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reports well-formed tokens that have no value, such as a date that is in no calendar.</summary>
internal sealed class TokenChecks(SourceText text, DiagnosticBag diagnostics)
{
    public bool Check(SyntaxKind kind, TextSpan span)
    {
        var token = text.AsSpan(span);
        switch (kind)
        {
            case SyntaxKind.String:
                return !token.Contains('\\') || CheckEscapes(span);
            case SyntaxKind.TextBlock:
                return CheckIndentation(span);
            case SyntaxKind.Date or SyntaxKind.DateTime when !PartialDate.TryParse(token, out _):
                return Report(span, "date", ": there is no such day or time in the calendar");
            case SyntaxKind.Number when token is "0000":
                return Report(span, "date", ": years begin with 0001");
            case SyntaxKind.Number or SyntaxKind.Percent when !NumberLiteral.TryParse(token, out _):
                return Report(span, kind == SyntaxKind.Number ? "number" : "percentage", ": at most 15 digits of a number are kept");
            case SyntaxKind.Duration when !Duration.TryParse(token, out _):
                return Report(span, "duration", ": it is too long");
            default:
                return true;
        }
    }

    private bool CheckEscapes(TextSpan span)
    {
        var isGood = true;
        var content = text.AsSpan(span)[..^1];
        for (var i = content.IndexOf('\\'); i >= 0;)
        {
            // Prose reads "\@" as a plain at-sign, and may stand in a string of one line.
            if (!EscapeSequence.TryRead(content[i..], out _, out var length) && content.Slice(i, length) is not "\\@")
            {
                var escape = new TextSpan(span.Start + i, length);
                diagnostics.Add(SyntaxDiagnostics.UnknownEscape, escape, ("escape", text.ToString(escape)));
                isGood = false;
            }
            i += length;
            var next = content[i..].IndexOf('\\');
            i = next < 0 ? -1 : i + next;
        }
        return isGood;
    }

    /// <summary>Reports lines that are indented too little, and of several in a row the first.</summary>
    private bool CheckIndentation(TextSpan span)
    {
        var (isGood, isAgain) = (true, false);
        var lines = new TextBlockLines(text.AsSpan(span));
        while (lines.MoveNext())
        {
            if (!lines.IsIndented && !isAgain)
            {
                var problem = lines.IsShort ? "less than" : "with other white space than";
                diagnostics.Add(SyntaxDiagnostics.TextBlockIndentation, new(span.Start + lines.Start, lines.Blanks), ("problem", problem));
                isGood = false;
            }
            isAgain = !lines.IsIndented || isAgain && lines.Blanks == lines.Line.Length;
        }
        return isGood;
    }

    private bool Report(TextSpan span, string what, string hint)
    {
        diagnostics.Add(SyntaxDiagnostics.InvalidLiteral, span, ("text", TokenText.Shorten(text.ToString(span))), ("what", what), ("hint", hint));
        return false;
    }
}
