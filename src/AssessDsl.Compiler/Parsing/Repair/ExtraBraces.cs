using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Finds the braces that close a body too early, in a file that has more of them than it opens. Indentation is the witness:
/// such a brace does not stand where its body ends, what follows is still inside, and another brace stands at the end.
/// </summary>
internal ref struct ExtraBraces(SourceText text, Span<TokenData> tokens)
{
    private const int Passes = 2;

    private readonly Span<TokenData> _tokens = tokens;
    private readonly Stack<int> _open = [];

    /// <summary>The braces that may be too many, by the indentation of what they close.</summary>
    private readonly Dictionary<int, Stack<int>> _doubtful = [];

    /// <summary>Marks them: one shows only when those before it are known.</summary>
    public static void Mark(SourceText text, Span<TokenData> tokens)
    {
        for (var pass = 0; pass < Passes; pass++)
            new ExtraBraces(text, tokens).Mark();
    }

    private readonly void Mark()
    {
        for (var index = 0; index < _tokens.Length; index++)
        {
            if (_tokens[index].Kind == SyntaxKind.OpenBrace)
                _open.Push(index);
            else if (_tokens[index].Kind == SyntaxKind.CloseBrace && !_tokens[index].IsExtra && !Close(index) && _tokens[index].IsFirstOnLine)
                MarkLast(text.GetIndentation(_tokens[index].Start).Length);
        }
    }

    private readonly bool Close(int brace)
    {
        if (!_open.TryPop(out var start))
            return false;
        var indentation = text.GetIndentation(_tokens[start].Start).Length;
        if (LineOf(start) != LineOf(brace) && !IsAtEnd(brace, indentation) && IsBeforeMore(brace, indentation))
        {
            if (!_doubtful.TryGetValue(indentation, out var braces))
                _doubtful.Add(indentation, braces = []);
            braces.Push(brace);
        }
        return true;
    }

    private readonly void MarkLast(int indentation)
    {
        if (_doubtful.TryGetValue(indentation, out var braces) && braces.TryPop(out var brace))
            _tokens[brace].Flags |= TokenFlags.Extra;
    }

    private readonly bool IsAtEnd(int brace, int indentation) =>
        _tokens[brace].IsFirstOnLine && text.GetIndentation(_tokens[brace].Start).Length == indentation;

    private readonly bool IsBeforeMore(int brace, int indentation)
    {
        var next = brace + 1;
        while (next < _tokens.Length && !_tokens[next].IsFirstOnLine)
            next++;
        return next < _tokens.Length && text.GetIndentation(_tokens[next].Start).Length is var behind
            && (behind > indentation || behind == indentation && !_tokens[brace].IsFirstOnLine && _tokens[next].Kind == SyntaxKind.CloseBrace);
    }

    private readonly int LineOf(int token) => text.GetLinePosition(_tokens[token].Start).Line;
}
