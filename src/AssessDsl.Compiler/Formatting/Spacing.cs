using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Formatting;

/// <summary>Decides what stands between two tokens on one line.</summary>
internal static class Spacing
{
    /// <summary>The kind by which a token is spaced: the colon before the base of a kind stands free, like an equals sign.</summary>
    public static SyntaxKind RoleOf(SyntaxToken token) =>
        token is { Kind: SyntaxKind.Colon, Parent.Kind: SyntaxKind.Kind } ? SyntaxKind.Equals : token.Kind;

    /// <summary>The space between two tokens or comments; the first token of a file comes after the end of the one before.</summary>
    public static string Between(SyntaxKind left, SyntaxKind right) => (left, right) switch
    {
        (SyntaxKind.EndOfFile, _) or (_, SyntaxKind.EndOfFile) => "",
        (_, SyntaxKind.LineComment or SyntaxKind.Documentation) => "  ",
        (_, SyntaxKind.Comma or SyntaxKind.CloseParen or SyntaxKind.QuestionMark or SyntaxKind.Star) => "",
        (_, SyntaxKind.Colon or SyntaxKind.Dot) => "",
        (SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.Equals or SyntaxKind.Bar, _) => " ",
        (_, SyntaxKind.OpenParen) => " ",
        (SyntaxKind.OpenParen or SyntaxKind.Dot or SyntaxKind.DotDot, _) or (_, SyntaxKind.DotDot) => "",
        _ => " ",
    };

    /// <summary>The space between two tokens or comments of a body on one line, where two spaces set its members apart, each with the comments before it.</summary>
    public static string InOneLineBody(SyntaxKind left, SyntaxKind right, bool startsMember) => (left, right) switch
    {
        (SyntaxKind.OpenBrace, SyntaxKind.CloseBrace) => "",
        (SyntaxKind.OpenBrace, _) or (_, SyntaxKind.CloseBrace) => " ",
        _ => startsMember ? "  " : Between(left, right),
    };
}
