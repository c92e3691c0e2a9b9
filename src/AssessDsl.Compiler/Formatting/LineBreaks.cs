using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Formatting;

/// <summary>Decides where lines end. Two breaks in a row are a blank line, and there are never more.</summary>
internal static class LineBreaks
{
    private const int MaximumColumn = 100;

    /// <summary>The number of breaks in each space of a gap.</summary>
    public static int[] In(Gap gap, SyntaxToken previous, SyntaxToken token, bool isInOneLineBody)
    {
        var text = token.SyntaxTree.Text;
        var breaks = Array.ConvertAll(gap.Spaces, space => Count(text.AsSpan(space)));
        var closes = token.Kind is SyntaxKind.CloseBrace or SyntaxKind.EndOfFile;
        if (closes && !isInOneLineBody)
            breaks[^1] = 1;
        else if (StartsMember(token) && !isInOneLineBody)
            breaks[0] = Array.TrueForAll(breaks, count => count == 0) ? 1 : breaks[0];
        else if (gap.Comments.Length == 0)
            breaks[0] = BetweenParts(previous, token, breaks[0]);

        if (EndsHead(previous, token))
            breaks[Array.FindIndex(breaks, count => count > 0)] = 2;
        if (previous.Kind == SyntaxKind.OpenBrace)
            breaks[0] = Math.Min(1, breaks[0]);
        if (!previous.Exists)
            breaks[0] = 0;
        return breaks;
    }

    /// <summary>Whether the token is the first of something that stands on lines of its own.</summary>
    public static bool StartsMember(SyntaxToken token) =>
        token.Parent is { } node && token.Span.Start == node.Span.Start && node.Kind switch
        {
            SyntaxKind.NamespaceDeclaration or SyntaxKind.UseDirective or SyntaxKind.Field or SyntaxKind.Property => true,
            SyntaxKind.Text => node.Parent is DeclarationSyntax or SectionSyntax,
            _ => node is DeclarationSyntax or SectionSyntax or IncludeSyntax,
        };

    /// <summary>Whether a body that its author wrote on one line may stay there.</summary>
    /// <param name="tokens">The tokens of the file.</param>
    /// <param name="openBrace">The index of the body's opening brace.</param>
    /// <param name="column">The column behind that brace.</param>
    public static bool CanKeepOnLine(SyntaxToken[] tokens, int openBrace, int column)
    {
        for (var i = openBrace + 1; i < tokens.Length && column < MaximumColumn; i++)
        {
            var token = tokens[i];
            if (token.IsFirstOnLine || token.Kind is SyntaxKind.OpenBrace or SyntaxKind.TextBlock)
                return false;
            column += LengthOnLine(tokens[i - 1], token);
            if (token.Kind == SyntaxKind.CloseBrace)
                return column <= MaximumColumn;
        }
        return false;
    }

    /// <summary>How far a token of a body on one line reaches, with the comments before it.</summary>
    private static int LengthOnLine(SyntaxToken previous, SyntaxToken token)
    {
        var (left, startsMember, length) = (Spacing.RoleOf(previous), StartsMember(token), token.Span.Length);
        foreach (var comment in Gap.Before(token).Comments)
        {
            length += Spacing.InOneLineBody(left, comment.Kind, startsMember).Length + comment.Span.Length;
            (left, startsMember) = (comment.Kind, false);
        }
        return length + Spacing.InOneLineBody(left, Spacing.RoleOf(token), startsMember).Length;
    }

    /// <summary>The breaks inside a member, where a list, an enumeration or an annotation may go on in the next line.</summary>
    private static int BetweenParts(SyntaxToken previous, SyntaxToken token, int breaks)
    {
        if (token.Kind is SyntaxKind.Bar or SyntaxKind.OpenParen || previous.Kind is SyntaxKind.Colon or SyntaxKind.Equals or SyntaxKind.Bar)
            return breaks;
        if (previous.Kind != SyntaxKind.Comma)
            return 0;
        // Who begins lines with commas finds them at the ends.
        return breaks == 0 && previous.IsFirstOnLine && !Gap.HasComment(previous) ? 1 : breaks;
    }

    /// <summary>Whether the namespace or the last of the `use` directives ends between the two: a blank line follows it.</summary>
    private static bool EndsHead(SyntaxToken previous, SyntaxToken token) =>
        StartsMember(token) && previous.Parent?.Parent switch
        {
            NamespaceDeclarationSyntax => true,
            UseDirectiveSyntax => token.Kind != SyntaxKind.UseKeyword,
            _ => false,
        };

    private static int Count(ReadOnlySpan<char> space)
    {
        var count = space.Count('\n') + space.Count('\r') - space.Count("\r\n");
        return Math.Min(2, count);
    }
}
