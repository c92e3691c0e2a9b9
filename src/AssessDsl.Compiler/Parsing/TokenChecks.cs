using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reports what is wrong with a single token, and says what a broken one was meant to be.</summary>
internal sealed class TokenChecks(SourceText text, DiagnosticBag diagnostics)
{
    /// <summary>Whether a well-formed token also has a value: a date in the calendar, a number that is not too large.</summary>
    public bool Check(SyntaxKind kind, TextSpan span)
    {
        var token = text.AsSpan(span);
        switch (kind)
        {
            case SyntaxKind.String:
                return !token.Contains('\\') || CheckText(span, block: false);
            case SyntaxKind.TextBlock:
                return CheckText(span, block: true);
            case SyntaxKind.Date or SyntaxKind.DateTime when !PartialDate.TryParse(token, out _):
                return Report(span, "date", ": there is no such day or time in the calendar");
            case SyntaxKind.Number or SyntaxKind.Percent when !NumberLiteral.TryParse(token, out _):
                return Report(span, kind == SyntaxKind.Number ? "number" : "percentage", ": it has too many digits");
            case SyntaxKind.Duration when !Duration.TryParse(token, out _):
                return Report(span, "duration", ": it is too long");
            default:
                return true;
        }
    }

    /// <summary>Reports a broken token; returns the kind that it stands for and how many characters it covers.</summary>
    public (SyntaxKind Kind, int Length) Repair(SyntaxKind kind, TextSpan span)
    {
        switch (kind)
        {
            case SyntaxKind.BadLiteral:
                ReportLiteral(span);
                return (SyntaxKind.Number, span.Length);
            case SyntaxKind.UnterminatedString:
                diagnostics.Add(SyntaxDiagnostics.UnterminatedString, new(span.Start, span.Length));
                return (SyntaxKind.String, span.Length);
            case SyntaxKind.CurlyString:
                diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter, new(span.Start, 1),
                    ("character", $"'{text[span.Start]}'"), ("hint", ": strings are written in straight quotation marks, \"…\""));
                return (SyntaxKind.String, span.Length);
            case SyntaxKind.UnterminatedBlockComment:
                diagnostics.Add(SyntaxDiagnostics.UnterminatedTextBlock, span, ("what", "comment"), ("end", "*/"));
                return (kind, text.Length - span.Start);
            default:
                return RepairTextBlock(span);
        }
    }

    /// <summary>Reports a run of characters that start no token.</summary>
    public void ReportCharacters(TextSpan span)
    {
        var characters = text.ToString(span);
        var shown = System.Text.Rune.GetRuneAt(char.IsSurrogate(characters[0]) && !char.IsSurrogatePair(characters + " ", 0) ? "\uFFFD" : characters, 0);
        var name = System.Text.Rune.IsControl(shown) || char.IsSurrogate(characters[0]) && shown.Value == 0xFFFD
            ? $"The character U+{(int)characters[0]:X4}"
            : span.Length > shown.Utf16SequenceLength ? $"'{Shorten(characters)}'" : $"'{shown}'";
        diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter, span, ("character", name), ("hint", HintFor(characters)));
    }

    private static string Shorten(string characters) => characters.Length <= 12 ? characters : characters[..(char.IsHighSurrogate(characters[11]) ? 11 : 12)] + "…";

    private static string HintFor(string characters) => characters switch
    {
        ";" => ": nothing ends with a semicolon in Assess; leave it out",
        _ when characters[0] is '\u201C' or '\u201D' or '\u201E' or '\'' or '`' => ": strings are written in straight quotation marks, \"…\"",
        "#" => ": a comment begins with //",
        "@" => ": names are mentioned with @ only in prose",
        "[" or "]" => ": a list is written without brackets, its values joined by commas",
        "-" => ": names are written with '_', ranges with '..'",
        _ => "",
    };

    private (SyntaxKind, int) RepairTextBlock(TextSpan quotes)
    {
        var line = text.GetLineSpan(text.GetLinePosition(quotes.Start).Line);
        var rest = text.AsSpan(TextSpan.FromBounds(quotes.End, line.End));
        if (rest.IsWhiteSpace())
        {
            diagnostics.Add(SyntaxDiagnostics.UnterminatedTextBlock, quotes, ("what", "text block"), ("end", "\"\"\" on a line of its own"));
            return (SyntaxKind.TextBlock, FindNextDeclaration(line.End) - quotes.Start);
        }
        var closing = text.AsSpan()[quotes.End..].IndexOf("\"\"\"");

        diagnostics.Add(SyntaxDiagnostics.Expected, new(quotes.End, 0), ("what", "a line break"), ("place", "after '\"\"\"'; a text on one line is written \"…\""));
        return (SyntaxKind.TextBlock, closing < 0 ? FindNextDeclaration(line.End) - quotes.Start : closing + 6);
    }

    /// <summary>The start of the next line that reads like a declaration in the first column, so that what follows survives.</summary>
    private int FindNextDeclaration(int position)
    {
        for (var line = text.GetLinePosition(position).Line + 1; line < text.LineCount; line++)
        {
            var span = text.GetLineSpan(line);
            if (span.IsEmpty)
                continue;
            var kind = LexerTable.Instance.Match(text.AsSpan(), span.Start, out var length);
            if (SyntaxFacts.IsKeyword(kind) && LooksLikeDeclaration(TextSpan.FromBounds(span.Start + length, span.End)))
                return span.Start;
        }
        return text.Length;
    }

    private bool LooksLikeDeclaration(TextSpan rest)
    {
        var line = text.AsSpan(rest).Trim();
        return line.EndsWith("{") || line.EndsWith("}") || line.EndsWith("\"");
    }

    private bool CheckText(TextSpan span, bool block)
    {
        var before = diagnostics.Count;
        var decoder = new TextDecoder(text, span)
        {
            OnUnknownEscape = escape => diagnostics.Add(SyntaxDiagnostics.UnknownEscape, escape, ("escape", text.ToString(escape))),
            OnShortIndentation = space => diagnostics.Add(SyntaxDiagnostics.TextBlockIndentation, space),
        };
        if (block)
            decoder.DecodeBlock();
        else
            decoder.DecodeString();
        return diagnostics.Count == before;
    }

    private void ReportLiteral(TextSpan span)
    {
        var literal = text.AsSpan(span);
        if (literal.Contains('%'))
            Report(span, "percentage", ": write it like 60% or 2.5%");
        else if (literal.Contains('T') && literal.Contains('-'))
            Report(span, "date and time", ": write it like 2025-01-17T14:30Z or 2025-01-17T14:30+03:00");
        else if (literal.Length > 1 && literal[1..].Contains('-'))
            Report(span, "date", ": write it like 2025, 2025-01 or 2025-01-17");
        else if (literal[^1] is >= 'a' and <= 'z')
            Report(span, "duration or number", ": a duration is written like 20y, 18mo, 2w, 90d or 36h");
        else
            Report(span, "number", ": write it like 12, 3.5, -3.5 or 1_500");
    }

    private bool Report(TextSpan span, string what, string hint)
    {
        diagnostics.Add(SyntaxDiagnostics.InvalidLiteral, span, ("text", Shorten(text.ToString(span))), ("what", what), ("hint", hint));
        return false;
    }
}
