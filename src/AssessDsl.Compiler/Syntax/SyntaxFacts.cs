using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>What is known about a kind of syntax without looking at any text.</summary>
public static class SyntaxFacts
{
    /// <summary>Whether a token of the kind may stand where a name is asked for; keywords may.</summary>
    public static bool IsName(SyntaxKind kind) => kind is >= SyntaxKind.NamespaceKeyword and <= SyntaxKind.Identifier;

    /// <summary>Whether a keyword is also the name of a property or could be one, as 'place' is.</summary>
    internal static bool IsPropertyName(SyntaxKind kind) => IsName(kind) && kind is not (SyntaxKind.NamespaceKeyword or SyntaxKind.UseKeyword
        or SyntaxKind.AbsentKeyword or SyntaxKind.ClauseKeyword or SyntaxKind.HypothesisKeyword or SyntaxKind.SectionKeyword or SyntaxKind.IncludeKeyword);

    /// <summary>Whether the kind is one of the language's own words.</summary>
    public static bool IsKeyword(SyntaxKind kind) => kind is >= SyntaxKind.NamespaceKeyword and < SyntaxKind.Identifier;

    /// <summary>Whether the kind is a token that the grammar knows, trivia and broken tokens aside.</summary>
    public static bool IsToken(SyntaxKind kind) => kind <= SyntaxKind.TextBlock;

    /// <summary>Whether the kind is trivia: white space, comments, and text that was left out.</summary>
    public static bool IsTrivia(SyntaxKind kind) => kind is >= SyntaxKind.WhiteSpace and <= SyntaxKind.SkippedToken;

    /// <summary>Whether the kind is a node.</summary>
    public static bool IsNode(SyntaxKind kind) => kind >= SyntaxKind.CompilationUnit;

    /// <summary>Whether the kind is a node with a keyword or kind, a name, a title and a body.</summary>
    internal static bool IsDeclaration(SyntaxKind kind) => IsBuiltInDeclaration(kind) || kind == SyntaxKind.Custom;

    /// <summary>Whether the kind is a declaration that begins with a keyword.</summary>
    internal static bool IsBuiltInDeclaration(SyntaxKind kind) => kind is >= SyntaxKind.SimpleDeclaration and <= SyntaxKind.Brief or SyntaxKind.Kind;

    /// <summary>Whether the kind is a number, a percentage, a duration, a date or a time.</summary>
    public static bool IsLiteral(SyntaxKind kind) => kind is >= SyntaxKind.Number and <= SyntaxKind.DateTime;

    /// <summary>Whether a token of the kind can begin a property's value.</summary>
    public static bool CanStartValue(SyntaxKind kind) =>
        IsName(kind) || IsLiteral(kind) || kind is SyntaxKind.DotDot or SyntaxKind.String or SyntaxKind.TextBlock;

    /// <summary>Whether a character is a quotation mark of any script; only the straight double one delimits strings.</summary>
    internal static bool IsQuotationMark(char c) => c is '"' or '\'' or '`' or (>= '\u2018' and <= '\u201E') or '\u00AB' or '\u00BB';

    /// <summary>Whether <paramref name="name"/> can be written as an identifier.</summary>
    public static bool IsValidName(string name) => !string.IsNullOrEmpty(name) && LengthOfName(name) == name.Length;

    /// <summary>How long the name is that a text begins with; zero where it begins with none.</summary>
    internal static int LengthOfName(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (Rune.DecodeFromUtf16(text[end..], out var rune, out var length) == OperationStatus.Done && IsInName(rune, isFirst: end == 0))
            end += length;
        return end;
    }

    /// <summary>The token's fixed text, or what it is called where its text is free.</summary>
    public static string Describe(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EndOfFile => "the end of the file",
        SyntaxKind.Label => "a property",
        SyntaxKind.Identifier => "a name",
        SyntaxKind.OpenBrace => "'{'",
        SyntaxKind.CloseBrace => "'}'",
        SyntaxKind.OpenParen => "'('",
        SyntaxKind.CloseParen => "')'",
        SyntaxKind.Colon => "':'",
        SyntaxKind.Comma => "','",
        SyntaxKind.Dot => "'.'",
        SyntaxKind.DotDot => "'..'",
        SyntaxKind.Equals => "'='",
        SyntaxKind.Bar => "'|'",
        SyntaxKind.QuestionMark => "'?'",
        SyntaxKind.Star => "'*'",
        SyntaxKind.Number => "a number",
        SyntaxKind.Percent => "a percentage",
        SyntaxKind.Duration => "a duration",
        SyntaxKind.Date or SyntaxKind.DateTime => "a date",
        SyntaxKind.String => "a title in quotation marks",
        SyntaxKind.TextBlock => "a text block",
        _ when IsKeyword(kind) => $"'{KeywordText(kind)}'",
        _ => "something else",
    };

    /// <summary>The word of a keyword.</summary>
    public static string KeywordText(SyntaxKind kind) =>
#pragma warning disable CA1308 // the language's words are in lower case
        kind.ToString().Replace("Keyword", "", StringComparison.Ordinal).ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>The weights of evidence, the heaviest first.</summary>
    public static ImmutableArray<string> Weights { get; } = ["strong", "moderate", "weak"];

    private static bool IsInName(Rune rune, bool isFirst) =>
        Rune.IsLetter(rune) || rune.Value == '_' || (!isFirst && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber);
}
