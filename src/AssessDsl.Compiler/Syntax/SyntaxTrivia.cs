using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Text between two tokens: white space, a line end, a comment, or something that was left out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SyntaxTrivia(SyntaxKind Kind, TextSpan Span)
{
    /// <summary>Whether it is a comment that silences a finding, right or wrong.</summary>
    public bool IsIgnore(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Kind == SyntaxKind.LineComment && text.AsSpan(Span)[2..].TrimStart().StartsWith(IgnoreComment.Marker);
    }

    /// <summary>Whether it is a comment of any form, documentation included.</summary>
    public bool IsComment => Kind is >= SyntaxKind.Documentation and <= SyntaxKind.UnterminatedBlockComment;
}
