using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>What sort of text can be folded away.</summary>
public enum FoldingKind
{
    /// <summary>A body or a text block, whose end stays visible.</summary>
    Body,

    /// <summary>A run of comments.</summary>
    Comments,

    /// <summary>A run of <c>use</c> lines.</summary>
    Imports,
}

/// <summary>A part of a file that an editor may fold away.</summary>
/// <param name="Span">From the character that stays visible to the last that does not.</param>
/// <param name="Kind">What sort of text it is.</param>
public sealed record FoldingRange(TextSpan Span, FoldingKind Kind);

/// <summary>What can be folded: bodies, text blocks, and runs of comments and <c>use</c> lines that take several lines.</summary>
public static class Folding
{
    /// <summary>The ranges in the order of the text.</summary>
    public static ImmutableArray<FoldingRange> Get(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var ranges = new List<FoldingRange>();
        foreach (var token in tree.Root.DescendantTokens().Where(token => !token.IsMissing))
        {
            if (CommentsBefore(token) is { } comments)
                ranges.Add(new(comments, FoldingKind.Comments));
            if (token.Kind == SyntaxKind.TextBlock)
                ranges.Add(new(token.Span, FoldingKind.Body));
        }
        ranges.AddRange(tree.Root.DescendantNodes().Select(Body).OfType<TextSpan>().Select(body => new FoldingRange(body, FoldingKind.Body)));
        if (tree.Root.Uses.FirstOrDefault() is { } use)
            ranges.Add(new(TextSpan.FromBounds(use.Span.Start, tree.Root.Uses.Last().Span.End), FoldingKind.Imports));
        return [.. ranges.Where(range => TakesLines(tree.Text, range.Span)).OrderBy(range => range.Span)];
    }

    private static TextSpan? CommentsBefore(SyntaxToken token)
    {
        var comments = token.LeadingTrivia.Where(trivia => trivia.IsComment).ToArray();
        return comments.Length == 0 ? null : TextSpan.FromBounds(comments[0].Span.Start, comments[^1].Span.End);
    }

    private static TextSpan? Body(SyntaxNode node) => node switch
    {
        DeclarationSyntax declaration => Between(declaration.OpenBrace, declaration.CloseBrace),
        SectionSyntax section => Between(section.OpenBrace, section.CloseBrace),
        _ => null,
    };

    private static TextSpan? Between(SyntaxToken open, SyntaxToken close) =>
        open is { Exists: true, IsMissing: false } && close is { Exists: true, IsMissing: false }
            ? TextSpan.FromBounds(open.Span.Start, close.Span.Start)
            : null;

    private static bool TakesLines(SourceText text, TextSpan span) => text.GetLinePosition(span.Start).Line < text.GetLinePosition(span.End).Line;
}
