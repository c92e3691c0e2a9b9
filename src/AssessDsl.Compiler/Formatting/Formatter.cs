using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Formatting;

/// <summary>
/// Lays out the white space of a file. The tokens, their order, the values of texts and the places of comments stay;
/// a file with syntax errors is left as it is, because nobody knows what its author meant.
/// </summary>
public static class Formatter
{
    /// <summary>The text of the file as it should be laid out.</summary>
    public static string Format(SyntaxTree tree, CancellationToken cancellationToken = default)
    {
        var edits = GetEdits(tree, cancellationToken);
        return edits.IsEmpty ? tree.Text.ToString() : TextEdit.Apply(tree.Text, edits);
    }

    /// <summary>The changes to white space that lay out the file, in the order of the text; none where it is right already.</summary>
    public static ImmutableArray<TextEdit> GetEdits(SyntaxTree tree, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.Diagnostics.IsEmpty ? new FormattingPass(tree).Run(cancellationToken) : [];
    }

    /// <summary>The changes within the lines of a range. The lines of a text block change together or not at all.</summary>
    public static ImmutableArray<TextEdit> GetEdits(SyntaxTree tree, TextSpan range, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var first = TextBlockAt(tree, range.Start) ?? range;
        var last = TextBlockAt(tree, range.End) ?? range;
        range = TextSpan.FromBounds(Math.Min(range.Start, first.Start), Math.Max(range.End, last.End));
        var lines = TextSpan.FromBounds(LineAt(tree.Text, range.Start).Start, LineAt(tree.Text, range.End).End);
        return [.. GetEdits(tree, cancellationToken).Where(edit => edit.Span.IntersectsWith(range)).Select(edit => WithoutCommonStart(tree.Text, edit)).Where(edit => lines.Contains(edit.Span))];
    }

    private static TextSpan LineAt(SourceText text, int position) => text.GetLineSpan(text.GetLinePosition(position).Line);

    /// <summary>The same change without what stays: the line break that an indentation stands behind is part of the line before.</summary>
    private static TextEdit WithoutCommonStart(SourceText text, TextEdit edit)
    {
        var length = text.AsSpan(edit.Span).CommonPrefixLength(edit.NewText);
        return edit with { Span = TextSpan.FromBounds(edit.Span.Start + length, edit.Span.End), NewText = edit.NewText[length..] };
    }

    /// <summary>The text block at a position or behind the white space there.</summary>
    private static TextSpan? TextBlockAt(SyntaxTree tree, int position) =>
        tree.Root.FindToken(position) is { Kind: SyntaxKind.TextBlock, Span: var span } ? span : null;
}
