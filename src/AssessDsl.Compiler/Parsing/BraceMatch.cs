using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Finds the brace that nobody closed, for which indentation is the best witness.</summary>
internal static class BraceMatch
{
    /// <summary>
    /// The innermost body's brace, or one further in whose closing brace is indented like another's.
    /// </summary>
    public static TokenData FindUnclosed(SourceText text, TokenCursor tokens)
    {
        var open = new Stack<TokenData>();
        for (var index = tokens.Builder.InnermostToken; index < tokens.Index; index++)
        {
            var token = tokens.At(index);
            if (token.IsSkipped)
                continue;
            if (token.Kind == SyntaxKind.OpenBrace)
                open.Push(token);
            else if (token.Kind == SyntaxKind.CloseBrace && open.TryPop(out var brace)
                && token.IsFirstOnLine && text.GetIndentation(token.Start) < text.GetIndentation(brace.Start))
                return brace;
        }
        return open.TryPop(out var innermost) ? innermost : tokens.At(tokens.Builder.InnermostToken);
    }
}
