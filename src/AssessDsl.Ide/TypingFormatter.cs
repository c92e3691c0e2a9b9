using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>Lays out what has just been typed; the rest of the text is half-written, so that only indentation is certain.</summary>
public static class TypingFormatter
{
    /// <summary>The characters that ask for it: the end of a body, and the end of a line.</summary>
    public static ImmutableArray<string> Triggers { get; } = ["}", "\n"];

    /// <summary>The changes behind a typed character.</summary>
    /// <param name="tree">The text with the character.</param>
    /// <param name="position">The position behind it.</param>
    /// <param name="typed">The character.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ImmutableArray<TextEdit> GetEdits(SyntaxTree tree, int position, string typed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (position > 0 && IsInTextOrComment(tree, position))
            return [];
        if (typed == "}" && tree.Diagnostics.IsEmpty && ClosedBy(tree, position) is { } closed)
            return [.. Formatter.GetEdits(tree, closed.Span, cancellationToken).Where(edit => edit.Span.Start < position)];
        return Indent(tree, tree.Text.GetLinePosition(position).Line, cancellationToken);
    }

    private static SyntaxNode? ClosedBy(SyntaxTree tree, int position) =>
        position > 0 && tree.Root.FindToken(position - 1) is { Exists: true, Kind: SyntaxKind.CloseBrace } brace ? brace.Parent : null;

    /// <summary>Whether the typed character is a part of a text or comment, be it closed or not; neither ends with one that asks for this.</summary>
    private static bool IsInTextOrComment(SyntaxTree tree, int position)
    {
        var token = tree.Root.FindToken(position - 1);
        if (!token.Exists)
            return false;
        var isText = token.Kind is SyntaxKind.String or SyntaxKind.TextBlock or SyntaxKind.UnterminatedString or SyntaxKind.UnterminatedTextBlock;
        return isText && token.Span.Contains(position - 1)
            || token.LeadingTrivia.Any(trivia => trivia.Kind is SyntaxKind.BlockComment or SyntaxKind.UnterminatedBlockComment && trivia.Span.Contains(position - 1));
    }

    private static ImmutableArray<TextEdit> Indent(SyntaxTree tree, int line, CancellationToken cancellationToken)
    {
        var span = tree.Text.GetLineSpan(line);
        var space = tree.Text.GetIndentation(span.Start);
        var depth = DepthAt(tree, span.Start, out var isInList, cancellationToken);
        if (tree.Text.AsSpan(TextSpan.FromBounds(space.End, span.End)).StartsWith("}"))
            depth--;
        else if (isInList && !BeginsProperty(tree, space.End))
            depth++;
        var indentation = new string(' ', 2 * Math.Max(0, depth));
        return tree.Text.ToString(space) == indentation ? [] : [new(tree.Path, space, indentation)];
    }

    private static bool BeginsProperty(SyntaxTree tree, int position) =>
        tree.Root.FindToken(position) is { Exists: true, Kind: SyntaxKind.Label } label && label.Span.Start == position;

    /// <summary>How many bodies are open before a position, and whether a comma promises another value.</summary>
    private static int DepthAt(SyntaxTree tree, int position, out bool isInList, CancellationToken cancellationToken)
    {
        var depth = 0;
        isInList = false;
        foreach (var token in tree.Root.DescendantTokens().TakeWhile(token => token.Span.Start < position).Where(token => !token.IsMissing))
        {
            cancellationToken.ThrowIfCancellationRequested();
            depth += token.Kind switch { SyntaxKind.OpenBrace => 1, SyntaxKind.CloseBrace => -1, _ => 0 };
            isInList = token.Kind == SyntaxKind.Comma;
        }
        return depth;
    }
}
