using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Formatting;

/// <summary>Goes through the text once more, now as it should be, and keeps an edit for each white space that differs.</summary>
internal sealed class LayoutWriter(SyntaxTree tree)
{
    private const int DelimiterLength = 3;

    private readonly SourceText _text = tree.Text;
    private readonly string _lineEnd = tree.Text.LineEnd;
    private readonly ImmutableArray<TextEdit>.Builder _edits = ImmutableArray.CreateBuilder<TextEdit>();

    /// <summary>Where the line stands that is being written.</summary>
    public int Column { get; private set; }

    public ImmutableArray<TextEdit> ToEdits() => _edits.ToImmutable();

    /// <summary>Writes line breaks and the indentation behind them, or what separates two things on one line.</summary>
    public void WriteSpace(TextSpan old, int breaks, int depth, string separator)
    {
        if (breaks == 0)
        {
            Replace(old, separator);
            Column += separator.Length;
            return;
        }
        var lineEnds = breaks == 1 ? _lineEnd : _lineEnd + _lineEnd;
        Replace(old, lineEnds + Indentation(depth));
        Column = depth * 2;
    }

    public void WriteToken(TextSpan token) => Column += token.Length;

    /// <summary>Writes a comment: its words stay, but not the space behind them.</summary>
    public void WriteComment(SyntaxTrivia comment)
    {
        var text = _text.AsSpan(comment.Span);
        if (comment.Kind == SyntaxKind.BlockComment)
            WriteLines(comment.Span, cut: 0, indentation: "");
        else
            Replace(TextSpan.FromBounds(comment.Span.Start + text.TrimEnd().Length, comment.Span.End), "");
        var lastLine = text.LastIndexOfAny('\n', '\r') + 1;
        Column = lastLine == 0 ? Column + text.Length : text.Length - lastLine;
    }

    /// <summary>
    /// Writes a text block with its closing delimiter at a depth. All its lines move with the delimiter, whose
    /// indentation is taken off them, so that the value stays.
    /// </summary>
    public void WriteTextBlock(TextSpan block, int depth)
    {
        var text = _text.AsSpan(block)[..^DelimiterLength];
        var firstBreak = text.IndexOfAny('\n', '\r');
        Replace(TextSpan.FromBounds(block.Start + DelimiterLength, block.Start + firstBreak), "");
        WriteLines(block, cut: text.Length - text.LastIndexOfAny('\n', '\r') - 1, Indentation(depth));
        Column = depth * 2 + DelimiterLength;
    }

    /// <summary>Gives each line but the first another indentation in place of its first characters.</summary>
    private void WriteLines(TextSpan span, int cut, string indentation)
    {
        var text = _text.AsSpan(span);
        for (var end = text.IndexOfAny('\n', '\r'); end >= 0;)
        {
            var start = end + (text[end..].StartsWith("\r\n") ? 2 : 1);
            var length = text[start..].IndexOfAny('\n', '\r');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            // A line of white space alone may be shorter than the indentation; it is an empty one then.
            var isEmpty = line.Length <= cut && length >= 0;
            var old = TextSpan.FromBounds(span.Start + end, span.Start + start + Math.Min(cut, line.Length));
            Replace(old, isEmpty ? _lineEnd : _lineEnd + indentation);
            end = length < 0 ? -1 : start + length;
        }
    }

    private void Replace(TextSpan old, string text)
    {
        if (!_text.AsSpan(old).SequenceEqual(text))
            _edits.Add(new(tree.Path, old, text));
    }

    private static string Indentation(int depth) => new(' ', depth * 2);
}
