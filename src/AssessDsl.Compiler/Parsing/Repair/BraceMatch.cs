using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Finds out where a brace is missing, for which indentation is the best witness.</summary>
internal sealed class BraceMatch(SourceText text, TokenCursor tokens)
{
    /// <summary>Up to where no brace looks like one too many any more.</summary>
    private int _kept;

    /// <summary>For each token the brace that closes the body around it; empty in a file that has no brace too many.</summary>
    private int[]? _closing;

    /// <summary>How many more braces open a body in the file than close one.</summary>
    private int? _unclosed;

    /// <summary>
    /// The innermost body's brace, or one further in whose closing brace is indented like another's.
    /// </summary>
    public TokenData FindUnclosed()
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
                && token.IsFirstOnLine && text.GetIndentation(token.Start).Length < text.GetIndentation(brace.Start).Length)
                return brace;
        }
        return open.TryPop(out var innermost) ? innermost : tokens.At(tokens.Builder.InnermostToken);
    }

    /// <summary>
    /// Whether the innermost body was meant to end before what comes: the file has too few braces that close, and the line
    /// stands no further in than the head of the body, unlike what the body began with.
    /// </summary>
    public bool IsEndMissing()
    {
        var (head, next) = (tokens.At(tokens.Builder.InnermostToken), tokens.CurrentToken);
        if (!next.IsFirstOnLine || !head.IsFirstOnLine || next.Kind == SyntaxKind.EndOfFile)
            return false;
        var (outer, indentation) = (text.GetIndentation(head.Start).Length, text.GetIndentation(next.Start).Length);
        if (indentation > outer || indentation == outer && next.Kind == SyntaxKind.CloseBrace || CountUnclosed() <= 0)
            return false;
        var first = tokens.Builder.InnermostToken;
        while (first < tokens.Index && tokens.At(first).Kind != SyntaxKind.OpenBrace)
            first++;
        return ++first < tokens.Index && (!tokens.At(first).IsFirstOnLine || text.GetIndentation(tokens.At(first).Start).Length > outer);
    }

    /// <summary>Counts a brace that was put in for the end of a body.</summary>
    public void Close() => _unclosed = CountUnclosed() - 1;

    /// <summary>
    /// Whether what comes is the body of the innermost declaration, though no brace opens it: the file has a brace too
    /// many, and the one that comes next closes this declaration, on its line or under its beginning.
    /// </summary>
    public bool IsBodyWithoutBrace()
    {
        _closing ??= FindClosing();
        if (_closing.Length == 0 || _closing[tokens.Index] is not (>= 0 and var index))
            return false;
        var (head, brace) = (tokens.At(tokens.Builder.InnermostToken), tokens.At(index));
        if (brace.IsExtra && text.GetIndentation(tokens.CurrentToken.Start).Length > text.GetIndentation(head.Start).Length)
            return true;
        var (line, lastLine) = (text.GetLinePosition(head.Start).Line, text.GetLinePosition(brace.Start).Line);
        return line == lastLine || brace.IsFirstOnLine && text.GetIndentation(brace.Start).Length == text.GetIndentation(head.Start).Length;
    }

    /// <summary>With a brace put in for a body, the next one that looked like one too many closes something after all.</summary>
    public void Open()
    {
        _closing ??= FindClosing();
        if (_closing.Length == 0)
            return;
        var index = Math.Max(tokens.Index, _kept);
        while (index < tokens.Count - 1 && !tokens.At(index).IsExtra)
            index++;
        _kept = index;
        tokens.Keep(index);
    }

    /// <summary>Has the brace left out that closes the one that comes, if any does; nobody complains about it.</summary>
    public void LeaveOutClosing()
    {
        var depth = 0;
        for (var index = tokens.Index; index < tokens.Count - 1; index++)
        {
            if (tokens.At(index).Kind == SyntaxKind.OpenBrace)
                depth++;
            if (tokens.At(index).Kind == SyntaxKind.CloseBrace && --depth == 0)
            {
                tokens.LeaveOut(index);
                return;
            }
        }
    }

    private int CountUnclosed()
    {
        if (_unclosed is { } known)
            return known;
        var count = 0;
        for (var index = 0; index < tokens.Count; index++)
            count += tokens.At(index).Kind switch { SyntaxKind.OpenBrace => 1, SyntaxKind.CloseBrace => -1, _ => 0 };
        _unclosed = count;
        return count;
    }

    private int[] FindClosing()
    {
        var closing = new int[tokens.Count];
        var open = new Stack<int>();
        for (var index = closing.Length - 1; index >= 0; index--)
        {
            if (tokens.At(index).Kind == SyntaxKind.CloseBrace)
                open.Push(index);
            else if (tokens.At(index).Kind == SyntaxKind.OpenBrace)
                open.TryPop(out _);
            closing[index] = open.TryPeek(out var brace) ? brace : -1;
        }
        return open.Count == 0 ? [] : closing;
    }
}
