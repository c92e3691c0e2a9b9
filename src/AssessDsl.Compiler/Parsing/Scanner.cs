using System.Buffers;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Cuts a text into tokens and reports what is wrong with single ones.</summary>
internal ref struct Scanner
{
    /// <summary>How deep braces may nest.</summary>
    public const int MaximumDepth = 200;

    private readonly ReadOnlySpan<char> _text;
    private readonly TokenChecks _checks;
    private readonly DiagnosticBag _diagnostics;
    private TokenData[] _tokens;
    private int _count;
    private int _depth;

    private Scanner(SourceText text, DiagnosticBag diagnostics)
    {
        _text = text.AsSpan();
        _diagnostics = diagnostics;
        _checks = new(text, diagnostics);
        _tokens = ArrayPool<TokenData>.Shared.Rent(_text.Length / 6 + 16);
    }

    public static TokenData[] Scan(SourceText text, DiagnosticBag diagnostics)
    {
        var scanner = new Scanner(text, diagnostics);
        scanner.ScanAll();
        var tokens = scanner._tokens.AsSpan(0, scanner._count).ToArray();
        ArrayPool<TokenData>.Shared.Return(scanner._tokens);
        return tokens;
    }

    private void ScanAll()
    {
        var table = LexerTable.Instance;
        for (var position = 0; position < _text.Length;)
        {
            var kind = table.Match(_text, position, out var length);
            if (kind is SyntaxKind.WhiteSpace or SyntaxKind.NewLine)
            {
                position += length;
                continue;
            }
            position += ScanToken(kind, new(position, length));
        }
        Add(new(SyntaxKind.EndOfFile, TokenFlags.None, _text.Length, 0));
    }

    /// <summary>Takes in one token and returns how many characters it covers.</summary>
    private int ScanToken(SyntaxKind kind, TextSpan span)
    {
        if (kind >= SyntaxKind.BadLiteral)
            return ScanTriviaOrBroken(kind, span);
        var flags = TokenFlags.None;
        switch (kind)
        {
            case SyntaxKind.Colon when _count > 0 && SyntaxFacts.IsName(_tokens[_count - 1].Kind):
                _tokens[_count - 1].Kind = SyntaxKind.Label;
                break;
            case SyntaxKind.OpenBrace:
                if (++_depth > MaximumDepth)
                    return SkipTooDeep(span);
                break;
            case SyntaxKind.CloseBrace:
                _depth = Math.Max(0, _depth - 1);
                break;
            case >= SyntaxKind.Number when !_checks.Check(kind, span):
                flags = TokenFlags.Malformed;
                break;
        }
        Add(new(kind, flags, span.Start, span.Length));
        return span.Length;
    }

    private int ScanTriviaOrBroken(SyntaxKind kind, TextSpan span)
    {
        if (kind is SyntaxKind.Documentation or SyntaxKind.LineComment or SyntaxKind.BlockComment)
            return span.Length;
        if (kind == SyntaxKind.BadCharacter)
            return SkipBadCharacters(span);
        var (repaired, length) = _checks.Repair(kind, span);
        if (SyntaxFacts.IsToken(repaired))
            Add(new(repaired, TokenFlags.Malformed, span.Start, length));
        return length;
    }

    private readonly int SkipBadCharacters(TextSpan first)
    {
        var end = first.End;
        while (end < _text.Length && LexerTable.Instance.Match(_text, end, out var length) == SyntaxKind.BadCharacter)
            end += length;
        _checks.ReportCharacters(TextSpan.FromBounds(first.Start, end));
        return end - first.Start;
    }

    /// <summary>Leaves out what is nested too deeply, up to the brace that closes it.</summary>
    private int SkipTooDeep(TextSpan brace)
    {
        _diagnostics.Add(SyntaxDiagnostics.TooDeep, brace, ("what", $"The nesting is deeper than {MaximumDepth} levels"));
        var (position, depth) = (brace.End, 1);
        while (position < _text.Length && depth > 0)
        {
            var kind = LexerTable.Instance.Match(_text, position, out var length);
            if (kind is SyntaxKind.OpenBrace)
                depth++;
            if (kind is SyntaxKind.CloseBrace)
                depth--;
            position += length;
        }
        _depth--;
        // An empty body stands for what was left out, so that the parser has nothing to complain about.
        Add(new(SyntaxKind.OpenBrace, TokenFlags.None, brace.Start, brace.Length));
        Add(new(SyntaxKind.CloseBrace, TokenFlags.None, position, 0));
        return position - brace.Start;
    }

    private void Add(TokenData token)
    {
        if (_count == _tokens.Length)
        {
            var larger = ArrayPool<TokenData>.Shared.Rent(_count * 2);
            _tokens.CopyTo(larger, 0);
            ArrayPool<TokenData>.Shared.Return(_tokens);
            _tokens = larger;
        }
        _tokens[_count++] = token;
    }
}
