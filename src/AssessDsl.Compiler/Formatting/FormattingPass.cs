using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Formatting;

/// <summary>One walk over the tokens of a file that lays out each of them and the gap before it.</summary>
internal sealed class FormattingPass(SyntaxTree tree)
{
    private readonly SyntaxToken[] _tokens = [.. tree.Root.DescendantTokens()];
    private readonly LayoutWriter _writer = new(tree);
    private readonly HashSet<int> _ignoredLines = IgnoreComments.TargetLines(tree);
    private int _depth;
    private bool _isInOneLineBody;

    public ImmutableArray<TextEdit> Run(CancellationToken cancellationToken)
    {
        for (var index = 0; index < _tokens.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LayOutGap(index > 0 ? _tokens[index - 1] : default, _tokens[index]);
            LayOutToken(index);
        }
        return _writer.ToEdits();
    }

    private void LayOutGap(SyntaxToken previous, SyntaxToken token)
    {
        var gap = Gap.Before(token);
        var isKeptOnLine = IsKeptOnLine(token);
        var breaks = isKeptOnLine ? new int[gap.Spaces.Length] : LineBreaks.In(gap, previous, token, _isInOneLineBody);
        var isOnLine = _isInOneLineBody || isKeptOnLine;
        var startsMember = LineBreaks.StartsMember(token);
        var left = Spacing.RoleOf(previous);
        // A comment stands as far in as what follows it, and before '}' as far as what it follows.
        var commentDepth = token.Kind == SyntaxKind.CloseBrace ? _depth : DepthOf(token);
        for (var i = 0; i < gap.Comments.Length; i++)
        {
            var comment = gap.Comments[i];
            _writer.WriteSpace(gap.Spaces[i], breaks[i], commentDepth, SpaceBefore(comment.Kind));
            _writer.WriteComment(comment);
            (left, startsMember) = (comment.Kind, false);
        }
        _writer.WriteSpace(gap.Spaces[^1], breaks[^1], DepthOf(token), SpaceBefore(Spacing.RoleOf(token)));

        string SpaceBefore(SyntaxKind right) => isOnLine ? Spacing.InOneLineBody(left, right, startsMember) : Spacing.Between(left, right);
    }

    /// <summary>A line below an ignore comment is not split, for the comment speaks of the findings on that line.</summary>
    private bool IsKeptOnLine(SyntaxToken token) =>
        _ignoredLines.Count > 0 && token.Kind != SyntaxKind.EndOfFile
        && _ignoredLines.Contains(tree.Text.GetLinePosition(token.Span.Start).Line)
        && !tree.Text.AsSpan(TextSpan.FromBounds(token.FullSpan.Start, token.Span.Start)).ContainsAny('\n', '\r');

    private void LayOutToken(int index)
    {
        var token = _tokens[index];
        if (token.Kind == SyntaxKind.TextBlock)
            _writer.WriteTextBlock(token.Span, DepthOf(token));
        else
            _writer.WriteToken(token.Span);
        if (token.Kind == SyntaxKind.OpenBrace)
        {
            _depth++;
            _isInOneLineBody = LineBreaks.CanKeepOnLine(_tokens, index, _writer.Column);
        }
        else if (token.Kind == SyntaxKind.CloseBrace)
        {
            _depth--;
            _isInOneLineBody = false;
        }
    }

    /// <summary>How far in the token stands when it is the first of its line; what continues a member stands one step further.</summary>
    private int DepthOf(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.CloseBrace => _depth - 1,
        SyntaxKind.OpenBrace or SyntaxKind.EndOfFile => _depth,
        _ => LineBreaks.StartsMember(token) ? _depth : _depth + 1,
    };
}
