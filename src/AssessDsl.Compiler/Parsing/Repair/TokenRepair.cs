using System.Buffers;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reports broken tokens, and says what each of them was meant to be and where it ends.</summary>
internal sealed class TokenRepair(SourceText text, DiagnosticBag diagnostics)
{
    /// <summary>What begins the minutes of a coordinate, and what may stand in the rest of both.</summary>
    public const char Degree = '\u00B0';
    public static readonly SearchValues<char> DegreeCharacters = SearchValues.Create("0123456789.,'\"\u2032\u2033\u2019\u201D\u00B0- \tNSEWO");

    /// <summary>What stands around a block of code in Markdown.</summary>
    public const string Fence = "```";

    public const string DegreesHint = ": coordinates are decimal degrees, like 48.46, 35.05";

    private const string QuotationMarks = ": strings are written in straight quotation marks, \"…\"";

    private TextSpan _lastStray;

    /// <summary>What was said about the last literal or quotation marks, and where those end: for the next value of a list it need not be said again.</summary>
    private int _lastMisquoted;
    private string? _lastHint;
    private int _lastLiteral;

    /// <summary>Where the last string ends that begins with another quotation mark than it ends with: those behind it on its line may be shifted.</summary>
    private int _mixedQuotes;

    /// <summary>Reports a broken token; returns the kind that it stands for and how many characters it covers.</summary>
    public (SyntaxKind Kind, int Length) Repair(SyntaxKind kind, TextSpan span)
    {
        switch (kind)
        {
            case SyntaxKind.BadLiteral:
                return (ReportLiteral(span), span.Length);
            case SyntaxKind.UnterminatedString:
                var isRest = _mixedQuotes > 0 && !text.AsSpan(TextSpan.FromBounds(_mixedQuotes, span.Start)).ContainsAny('\n', '\r');
                span = UnterminatedString.Extend(text, span);
                if (!isRest)
                    diagnostics.Add(SyntaxDiagnostics.UnterminatedString, span);
                return (SyntaxKind.String, span.Length);
            case SyntaxKind.MisquotedString:
                if (_lastMisquoted == 0 || text.AsSpan(TextSpan.FromBounds(_lastMisquoted, span.Start)).ContainsAny('\n', '\r'))
                    ReportQuotationMarks(span);
                _lastMisquoted = span.End;
                if (text[span.End - 1] == '"')
                    _mixedQuotes = span.End;
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
        if (!UnterminatedTextBlock.IsSwallowing(text.AsSpan(block)))
            return block.Length;
        ReportUnterminated(new(block.Start, 3));
        return UnterminatedTextBlock.FindEnd(text, block.Start) - block.Start;
    }

    /// <summary>Reports a run of characters that start no token, unless it repeats or closes one on the same line.</summary>
    /// <param name="span">The characters.</param>
    /// <param name="before">The token before them on their line, if there is one.</param>
    public void ReportStray(TextSpan span, SyntaxKind? before)
    {
        if (!IsPartner(span))
            diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter, span,
                ("character", TokenText.Describe(text.ToString(span))), ("hint", JoinsDate(span) ? PartialDate.Hint : HintFor(text.AsSpan(span), before, span.Start > 0 && !char.IsWhiteSpace(text[span.Start - 1]))));
        _lastStray = span;
    }

    /// <summary>Reports a property's name that is written like a string, as in JSON.</summary>
    public void ReportQuotedLabel(TokenData label)
    {
        var span = new TextSpan(label.Start, label.Length);
        diagnostics.Add(SyntaxDiagnostics.Unexpected, span,
            ("what", $"'{TokenText.Shorten(text.ToString(span))}'"), ("hint", ": a property's name is one word without quotation marks"));
    }

    /// <summary>Whether characters begin a merge conflict.</summary>
    public static bool BeginsConflict(ReadOnlySpan<char> characters) => characters.StartsWith("<<<<<<<");

    /// <summary>Whether characters begin a comment or heading in other languages, and so say what the rest of their line is.</summary>
    public static bool BeginsForeignComment(ReadOnlySpan<char> characters) =>
        characters[0] == '#' || characters.StartsWith("<!--") || BeginsConflict(characters);

    private void ReportQuotationMarks(TextSpan misquoted)
    {
        var mark = text.AsSpan(misquoted);
        var (length, hint) = mark.Length > 3 && SyntaxFacts.IsQuotationMark(mark[1]) && SyntaxFacts.IsQuotationMark(mark[2]) ? (3, ": a text of several lines is written between lines of \"\"\"") : (1, QuotationMarks);
        diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter, new(misquoted.Start, length), ("character", $"'{mark[..length]}'"), ("hint", hint));
    }

    private bool IsPartner(TextSpan span)
    {
        if (text[span.Start] == '>' && span.Start > 0 && text[span.Start - 1] == '=')
            return true;
        if (_lastStray.IsEmpty)
            return false;
        var (first, last) = (text[span.Start], Group(text[_lastStray.Start]));
        if (_lastStray.End == span.Start || first is ']' or '>' && Group(first) == last)
            return true;
        return !text.AsSpan(TextSpan.FromBounds(_lastStray.End, span.Start)).ContainsAny('\n', '\r')
            && (Group(first) == last || Group(text[span.End - 1]) == last);
    }

    /// <summary>Characters that come together stand for one of them.</summary>
    private static char Group(char character) => character switch
    {
        ']' => '[',
        '>' => '<',
        '\u2032' or '\u2033' => '\u00B0',
        _ => SyntaxFacts.IsQuotationMark(character) ? '"' : character,
    };

    private static string HintFor(ReadOnlySpan<char> characters, SyntaxKind? before, bool isBehindWord) => characters[0] switch
    {
        '`' when before is null => ": a file is no Markdown; leave the lines with ``` out",
        '*' => ": no comment is open; the first */ ends one, whatever stands in it",
        '.' => ": 'use' brings in all that a namespace declares",
        '-' when characters is "->" => ": a property is written 'name: value'",
        ';' => ": values are joined by commas, and nothing ends with a semicolon",
        '<' when BeginsConflict(characters) => ": it begins a merge conflict; keep one of the two sides, and delete the lines with <<<<<<<, ======= and >>>>>>>",
        '#' or '<' when BeginsForeignComment(characters) => ": a comment begins with //, and headings stand in prose only",
        '<' or '[' when before == SyntaxKind.Identifier && isBehindWord => ": a list of something is written with '*', like 'actor*'",
        '<' or '>' or '~' or '\u2248' or '\u2264' or '\u2265' or '\u00B1' => ": a range is written with '..', like 60%..100%",
        '@' => ": names are mentioned with @ only in prose",
        '[' or ']' => ": values are joined by commas without brackets, a weight stands in parentheses, a body in braces",
        '-' or '\u2212' or (>= '\u2010' and <= '\u2015') => before switch
        {
            null => ": a comment begins with //, prose stands in quotation marks, and lists have no bullets",
            { } kind when SyntaxFacts.IsLiteral(kind) => Habits.Range,
            _ => ": names are joined by '_', ranges by '..', and a note stands in parentheses and quotation marks",
        },
        '\u2022' or '\u00B7' => ": lists have no bullets",
        '/' when before is null => ": a comment begins with //",
        '&' or '+' or '/' => ": values are joined by commas, and an address stands in quotation marks",
        Degree => DegreesHint,
        '%' => ": a percentage is a number and '%', like 60%",
        >= '\uFF01' and <= '\uFF5E' => $": write '{ToHalfWidth(characters)}'",
        _ when SyntaxFacts.IsQuotationMark(characters[0]) => QuotationMarks,
        _ when char.IsLetter(characters[0]) => ": a name has letters, digits and '_' only; accents and vowel signs that are characters of their own can stand in titles and prose",
        _ => "",
    };

    /// <summary>Whether a dash that is no hyphen stands between a year and a month of two digits.</summary>
    private bool JoinsDate(TextSpan dash)
    {
        var before = text.AsSpan(TextSpan.FromBounds(Math.Max(0, dash.Start - 4), dash.Start));
        var behind = text.AsSpan(TextSpan.FromBounds(dash.End, Math.Min(text.Length, dash.End + 3)));
        return text[dash.Start] is '\u2212' or (>= '\u2010' and <= '\u2015') && before.Length == 4 && !before.ContainsAnyExceptInRange('0', '9')
            && behind.Length >= 2 && !behind[..2].ContainsAnyExceptInRange('0', '9') && !(behind.Length > 2 && char.IsAsciiDigit(behind[2]));
    }

    private static string ToHalfWidth(ReadOnlySpan<char> characters) =>
        string.Concat(characters.ToString().Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - '\uFF01' + '!') : c));

    private int RepairTextBlock(TextSpan quotes)
    {
        var line = text.GetLineSpan(text.GetLinePosition(quotes.Start).Line);
        var isOpenLine = text.AsSpan(TextSpan.FromBounds(quotes.End, line.End)).IsWhiteSpace();
        var end = UnterminatedTextBlock.FindEnd(text, quotes.Start);
        if (!isOpenLine && text.AsSpan(TextSpan.FromBounds(quotes.End, end)).EndsWith("\"\"\""))
        {
            diagnostics.Add(SyntaxDiagnostics.Expected, new(quotes.End, 0),
                ("what", "a line break"), ("place", "after '\"\"\"'"), ("hint", ": a text on one line is written \"…\""));
            return end - quotes.Start;
        }
        ReportUnterminated(quotes);
        return isOpenLine ? end - quotes.Start : UnterminatedString.Extend(text, TextSpan.FromBounds(quotes.Start, line.End)).Length;
    }

    private void ReportUnterminated(TextSpan quotes) =>
        diagnostics.Add(SyntaxDiagnostics.UnterminatedTextBlock, quotes, ("what", "text block"), ("end", "\"\"\" on a line of its own"));

    private SyntaxKind ReportLiteral(TextSpan span)
    {
        var (kind, what, hint) = LiteralMistake.Explain(text.AsSpan(span));
        diagnostics.HasBareAddress |= kind == SyntaxKind.String;
        var isAgain = hint == _lastHint && text.AsSpan(TextSpan.FromBounds(_lastLiteral, span.Start)).Trim() is ",";
        (_lastHint, _lastLiteral) = (hint, span.End);
        if (!isAgain)
            diagnostics.Add(SyntaxDiagnostics.InvalidLiteral, span, ("text", TokenText.Shorten(text.ToString(span))), ("what", what), ("hint", hint));
        return kind;
    }
}
