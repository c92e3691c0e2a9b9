using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>What a selection grows to, step by step: word, text, value, property, body, declaration, file.</summary>
public static class SelectionRanges
{
    private const int LongestDelimiter = 3;

    /// <summary>The spans around a position from the inside out, each larger than the one before.</summary>
    public static ImmutableArray<TextSpan> Get(SyntaxTree tree, int position)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var spans = new List<TextSpan> { WordAtPosition.Find(tree.Text, position) };
        var token = SymbolAtPosition.FindWord(tree, position);
        if (token.Exists)
        {
            spans.Add(Inside(token));
            spans.Add(token.Span);
        }
        var around = token.Exists ? token : tree.Root.FindToken(position);
        for (var node = around.Parent; node is not null; node = node.Parent)
        {
            spans.Add(Inside(node));
            spans.Add(node.Span);
        }
        spans.Add(new(0, tree.Text.Length));
        return Nested(spans, position);
    }

    private static ImmutableArray<TextSpan> Nested(List<TextSpan> spans, int position)
    {
        var nested = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            var isAround = span.Start <= position && position <= span.End;
            if (isAround && (nested.Count == 0 || span.Contains(nested[^1]) && span != nested[^1]))
                nested.Add(span);
        }
        return nested.DrainToImmutable();
    }

    /// <summary>A text without its delimiters.</summary>
    private static TextSpan Inside(SyntaxToken token)
    {
        var length = token.Kind switch { SyntaxKind.String => 1, SyntaxKind.TextBlock => LongestDelimiter, _ => 0 };
        return token.Span.Length < 2 * length ? token.Span : TextSpan.FromBounds(token.Span.Start + length, token.Span.End - length);
    }

    /// <summary>What stands between the braces of a node, or before the annotation of a reference.</summary>
    private static TextSpan Inside(SyntaxNode node) => node switch
    {
        ReferenceSyntax { IsMissing: false } reference => reference.NameSpan,
        DeclarationSyntax declaration => Between(declaration.OpenBrace, declaration.CloseBrace),
        SectionSyntax section => Between(section.OpenBrace, section.CloseBrace),
        _ => node.Span,
    };

    private static TextSpan Between(SyntaxToken open, SyntaxToken close) =>
        open is { Exists: true, IsMissing: false } && close is { Exists: true, IsMissing: false } ? TextSpan.FromBounds(open.Span.End, close.Span.Start) : default;
}
