using System.Buffers;
using System.Globalization;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Cuts a text into tokens and reports what is wrong with single ones.</summary>
internal ref struct Scanner
{
    private const int NoBlockEnd = int.MaxValue;

    private readonly ReadOnlySpan<char> _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly TokenChecks _checks;
    private readonly TokenRepair _repair;
    private readonly bool _isAddressLabel;
    private TokenData[] _tokens;
    private int _count;
    private int _depth;
    private bool _hasExtraBrace;
    private bool _isInConflict;
    private bool _isFenced;

    /// <summary>Whether the line began with characters that have no meaning, so that words on it may be no names.</summary>
    private bool _isInStrayLine;
    private (int End, int TokenCount, int DiagnosticCount, int Depth)? _nestedComment;
    private TokenFlags _line = TokenFlags.FirstOnLine;

    /// <summary>
    /// Where the next delimiter stands that can close a text block, known from a broken block before it. Without it a file
    /// of many broken blocks would be searched to its end for each of them.
    /// </summary>
    private int _nextBlockEnd;

    private Scanner(SourceText text, DiagnosticBag diagnostics, bool isAddressLabel)
    {
        _isAddressLabel = isAddressLabel;
        _text = text.AsSpan();
        _diagnostics = diagnostics;
        _checks = new(text, diagnostics);
        _repair = new(text, diagnostics);
        _tokens = ArrayPool<TokenData>.Shared.Rent(_text.Length / 6 + 16);
    }

    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Takes what is wrong with single tokens.</param>
    /// <param name="isAddressLabel">Whether an address without quotation marks is a property's name, a colon and a comment.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static TokenData[] Scan(SourceText text, DiagnosticBag diagnostics, bool isAddressLabel, CancellationToken cancellationToken)
    {
        var scanner = new Scanner(text, diagnostics, isAddressLabel);
        scanner.ScanAll(cancellationToken);
        var tokens = scanner._tokens.AsSpan(0, scanner._count).ToArray();
        ArrayPool<TokenData>.Shared.Return(scanner._tokens);
        if (scanner._hasExtraBrace)
            ExtraBraces.Mark(text, tokens);
        return tokens;
    }

    private void ScanAll(CancellationToken cancellationToken)
    {
        for (var position = 0; position < _text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int length;
            var kind = position < _nextBlockEnd && _text[position] == '"'
                ? MatchBeforeBlockEnd(position, out length)
                : LexerTable.Match(_text, position, out length);
            if (kind == SyntaxKind.NewLine)
                (_line, _isInStrayLine) = (TokenFlags.FirstOnLine, false);
            else if (kind != SyntaxKind.WhiteSpace)
                length = ScanToken(kind, new(position, length));
            position += length;
        }
        Add(SyntaxKind.EndOfFile, new(_text.Length, 0));
    }

    /// <summary>Takes in one token and returns how many characters it covers.</summary>
    private int ScanToken(SyntaxKind kind, TextSpan span)
    {
        if (kind >= SyntaxKind.BadLiteral)
            return ScanTriviaOrBroken(kind, span);
        switch (kind)
        {
            case SyntaxKind.Colon when _count > 0 && SyntaxFacts.IsName(_tokens[_count - 1].Kind):
                _tokens[_count - 1].Kind = SyntaxKind.Label;
                break;
            case SyntaxKind.Colon when _count > 1 && _tokens[_count - 1].Kind == SyntaxKind.String
                && (_tokens[_count - 2].Kind == SyntaxKind.OpenBrace || _tokens[_count - 1].IsFirstOnLine && _tokens[Math.Max(0, _count - 3)].Kind != SyntaxKind.KindKeyword):
                _repair.ReportQuotedLabel(_tokens[_count - 1]);
                _tokens[_count - 1].Kind = SyntaxKind.Label;
                _tokens[_count - 1].Flags |= TokenFlags.Malformed;
                break;
            case SyntaxKind.Star when _count > 0 && _tokens[_count - 1].Kind == SyntaxKind.Dot && _tokens[_count - 1].End == span.Start:
                return SkipStray(TextSpan.FromBounds(_tokens[--_count].Start, span.End)) - span.Start;
            case SyntaxKind.Star when _text[span.End..].StartsWith("/") && LexerTable.Match(_text, span.End, out _) == SyntaxKind.BadCharacter:
                return SkipCommentEnd(new(span.Start, 2)) - span.Start;
            case SyntaxKind.Equals or SyntaxKind.Bar when _isInConflict && EndOfOtherSide(span.Start) is >= 0 and var end:
                return end - span.Start;
            case SyntaxKind.OpenBrace:
                if (++_depth > NestingLimit.Depth)
                    return SkipTooDeep(span);
                break;
            case SyntaxKind.CloseBrace:
                _hasExtraBrace |= _depth == 0;
                _depth = Math.Max(0, _depth - 1);
                break;
            case SyntaxKind.TextBlock:
                return ScanTextBlock(span);
            case >= SyntaxKind.Number when !_checks.Check(kind, span):
                Add(kind, span, TokenFlags.Malformed);
                return span.Length;
        }
        Add(kind, span);
        return span.Length;
    }

    private int ScanTriviaOrBroken(SyntaxKind kind, TextSpan span)
    {
        if (kind == SyntaxKind.BlockComment && _text.Slice(span.Start, span.Length).ContainsAny('\n', '\r'))
            _line = TokenFlags.FirstOnLine;
        if (kind == SyntaxKind.BlockComment && _text.Slice(span.Start + 2, span.Length - 2).Contains("/*", StringComparison.Ordinal))
            _nestedComment = (span.End, _count, _diagnostics.Count, _depth);
        if (kind is SyntaxKind.Documentation or SyntaxKind.LineComment or SyntaxKind.BlockComment)
            return span.Length;
        if (_depth == 0 && _line != TokenFlags.None && _text[span.Start..].StartsWith(TokenRepair.Fence))
            return SkipFence(span.Start) - span.Start;
        if (kind == SyntaxKind.BadLiteral && _isAddressLabel && SyntaxFacts.LengthOfName(_text.Slice(span.Start, span.Length)) is > 0 and var name)
            return ScanToken(SyntaxKind.Identifier, new(span.Start, name));
        if (kind == SyntaxKind.BadCharacter)
            return SkipStray(span) - span.Start;
        if (kind == SyntaxKind.UnterminatedTextBlock && OpensTextBlock(span.Start))
            _nextBlockEnd = NoBlockEnd;
        var (repaired, length) = _repair.Repair(kind, span);
        if (SyntaxFacts.IsToken(repaired))
            Add(repaired, new(span.Start, length), TokenFlags.Malformed);
        return length;
    }

    private int ScanTextBlock(TextSpan span)
    {
        var length = _repair.RepairTextBlockEnd(span);
        if (length < span.Length)
            _nextBlockEnd = span.End - 3;
        var isGood = length == span.Length && _checks.Check(SyntaxKind.TextBlock, span);
        Add(SyntaxKind.TextBlock, new(span.Start, length), isGood ? TokenFlags.None : TokenFlags.Malformed);
        return length;
    }

    private readonly SyntaxKind MatchBeforeBlockEnd(int position, out int length)
    {
        if (!OpensTextBlock(position))
            return LexerTable.Match(_text, position, out length);
        length = _nextBlockEnd == NoBlockEnd ? 3 : _nextBlockEnd + 3 - position;
        return _nextBlockEnd == NoBlockEnd ? SyntaxKind.UnterminatedTextBlock : SyntaxKind.TextBlock;
    }

    private readonly bool OpensTextBlock(int position)
    {
        if (!_text[position..].StartsWith("\"\"\""))
            return false;
        var end = _text[(position + 3)..].IndexOfAnyExcept(" \t\f\u00A0\uFEFF");
        return end >= 0 && _text[position + 3 + end] is '\n' or '\r';
    }

    /// <summary>The token before on the same line, if there is one.</summary>
    private readonly SyntaxKind? KindBefore => _line == TokenFlags.None && _count > 0 ? _tokens[_count - 1].Kind : null;

    /// <summary>Leaves out a run of characters that have no meaning, and returns where it ends.</summary>
    private int SkipStray(TextSpan first)
    {
        if (IsMarkInWord(first))
            return SkipRestOfWord(first);
        var end = first.End;
        while (end < _text.Length && LexerTable.Match(_text, end, out var length) == SyntaxKind.BadCharacter)
            end += length;
        var run = TextSpan.FromBounds(first.Start, end);
        _repair.ReportStray(run, KindBefore);
        _isInStrayLine |= _line != TokenFlags.None;
        _isInConflict |= TokenRepair.BeginsConflict(_text[run.Start..run.End]);
        if (TokenRepair.BeginsForeignComment(_text[run.Start..run.End]) && !IsHashInLine(end))
            return EndOfLine(end);
        return _text[first.Start] == TokenRepair.Degree && _count > 0 ? SkipDegrees(end) : end;
    }

    /// <summary>Whether a declaration or property goes on behind a number sign, which so begins no comment: 'event #x "X" {', 'tags: #war'.</summary>
    private readonly bool IsHashInLine(int end) =>
        _text[end - 1] == '#' && KindBefore is { } before
        && (before is SyntaxKind.Colon or SyntaxKind.Comma || _text[end..EndOfLine(end)].TrimEnd() is [.., '{' or '}']);

    /// <summary>Leaves out a line that begins or ends a block of code in Markdown, as around a file that was pasted; the first is reported.</summary>
    private int SkipFence(int start)
    {
        if (!_isFenced)
            _repair.ReportStray(new(start, TokenRepair.Fence.Length), before: null);
        _isFenced = !_isFenced;
        return EndOfLine(start);
    }

    /// <summary>Leaves out the minutes and seconds behind degrees, and the other coordinate.</summary>
    private readonly int SkipDegrees(int start)
    {
        _tokens[_count - 1].Flags |= TokenFlags.Malformed;
        var length = _text[start..].IndexOfAnyExcept(TokenRepair.DegreeCharacters);
        return start + (length < 0 ? _text[start..] : _text.Slice(start, length)).TrimEnd(" \t").Length;
    }

    /// <summary>Whether it is an accent or a vowel sign behind a letter, which is a character of its own and no letter.</summary>
    private readonly bool IsMarkInWord(TextSpan span) =>
        _count > 0 && _tokens[_count - 1].End == span.Start && SyntaxFacts.IsName(_tokens[_count - 1].Kind)
        && char.GetUnicodeCategory(_text[span.Start]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private int SkipRestOfWord(TextSpan mark)
    {
        var end = mark.End;
        while (end < _text.Length && LexerTable.Match(_text, end, out var length) is SyntaxKind.BadCharacter or (>= SyntaxKind.NamespaceKeyword and <= SyntaxKind.Identifier))
            end += length;
        _tokens[_count - 1].Flags |= TokenFlags.Malformed;
        _repair.ReportStray(TextSpan.FromBounds(_tokens[_count - 1].Start, end), KindBefore);
        return end;
    }

    /// <summary>
    /// Where the second side of a merge conflict ends, when it begins here; the first side is read. A file that lacks the
    /// end is searched for it once.
    /// </summary>
    private int EndOfOtherSide(int start)
    {
        if (!_text[start..].StartsWith("=======") && !_text[start..].StartsWith("|||||||"))
            return -1;
        _isInConflict = false;
        var last = _text[start..].IndexOf("\n>>>>>>>");
        return last < 0 ? -1 : EndOfLine(start + last + 1);
    }

    private readonly int EndOfLine(int position) =>
        _text[position..].IndexOfAny('\n', '\r') is >= 0 and var length ? position + length : _text.Length;

    /// <summary>
    /// Leaves out the end of a comment that no comment has. Behind a comment in a comment what stands between the two
    /// ends was meant to be comment too.
    /// </summary>
    private int SkipCommentEnd(TextSpan end)
    {
        if (_nestedComment is { } comment)
        {
            (_count, _depth) = (comment.TokenCount, comment.Depth);
            _diagnostics.RemoveFrom(comment.DiagnosticCount);
            if (_text[comment.End..end.Start].ContainsAny('\n', '\r'))
                _line = TokenFlags.FirstOnLine;
            _nestedComment = null;
        }
        _repair.ReportStray(end, KindBefore);
        return end.End;
    }

    /// <summary>Leaves out what is nested too deeply, up to the brace that closes it.</summary>
    private int SkipTooDeep(TextSpan brace)
    {
        _diagnostics.Add(NestingLimit.TooDeep, brace, ("what", $"The nesting is deeper than {NestingLimit.Depth} levels"));
        var (position, depth) = (brace.End, 1);
        while (position < _text.Length && depth > 0)
        {
            var kind = LexerTable.Match(_text, position, out var length);
            if (kind is SyntaxKind.OpenBrace)
                depth++;
            if (kind is SyntaxKind.CloseBrace)
                depth--;
            position += length;
        }
        _depth--;
        // An empty body stands for what was left out, so that the parser has nothing to complain about.
        Add(SyntaxKind.OpenBrace, brace);
        Add(SyntaxKind.CloseBrace, new(position, 0));
        return position - brace.Start;
    }

    private void Add(SyntaxKind kind, TextSpan span, TokenFlags flags = TokenFlags.None)
    {
        if (_count == _tokens.Length)
        {
            var larger = ArrayPool<TokenData>.Shared.Rent(_count * 2);
            _tokens.CopyTo(larger, 0);
            ArrayPool<TokenData>.Shared.Return(_tokens);
            _tokens = larger;
        }
        if (_isInStrayLine && kind == SyntaxKind.Identifier)
            flags |= TokenFlags.Malformed;
        _tokens[_count++] = new(kind, flags | _line, span.Start, span.Length);
        _line = TokenFlags.None;
    }
}
