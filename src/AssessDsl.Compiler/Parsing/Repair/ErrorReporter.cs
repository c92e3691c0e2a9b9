using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reports where the parser stumbles, once for each mistake.</summary>
/// <remarks>
/// What goes wrong on the rest of a line, up to the next property or brace, follows from what went wrong before; and
/// so does what goes wrong beside a broken token.
/// </remarks>
internal sealed class ErrorReporter(SourceText text, TokenCursor tokens, MistakeWording wording, BraceMatch braces, DiagnosticBag diagnostics)
{
    private const int MaximumSteps = 32;

    /// <summary>The token at or behind which something went wrong the last time.</summary>
    private int _last = -1;

    /// <summary>Something is missing before the next token.</summary>
    public void Expected(string what, string hint)
    {
        if (!IsNew(tokens.Index - 1) || IsBesideBrokenToken(tokens.Index - 1))
            return;
        diagnostics.Add(SyntaxDiagnostics.Expected, new(tokens.Previous.End, 0), ("what", what), ("place", wording.Place), ("hint", hint));
    }

    /// <summary>None of a set of tokens comes.</summary>
    public void Expected(ulong set)
    {
        var (what, hint) = wording.Describe(set);
        Expected(what, hint);
    }

    /// <summary>Two values stand beside each other.</summary>
    public void ExpectedComma() => Expected("','", wording.HintBetween());

    /// <summary>A body has no end.</summary>
    public void ExpectedCloseBrace()
    {
        var isNew = tokens.Index - 1 > _last;
        _last = tokens.Index - 1;
        if (!isNew || IsSwallowed())
            return;
        var brace = braces.FindUnclosed();
        diagnostics.Add(SyntaxDiagnostics.Expected, new(tokens.Previous.End, 0), ("what", "'}'"), ("place", wording.Place), ("hint", wording.HintForEnd(brace)));
        diagnostics.Relate(new(brace.Start, brace.Length), "this is the body that is not closed");
    }

    /// <summary>The next token has no place here.</summary>
    public void Unexpected(string? hint = null) => Unexpected(tokens.Index, hint);

    /// <summary>A token has no place where it stands, which may have shown further on only.</summary>
    public void Unexpected(int index, string? hint)
    {
        var isNew = IsNew(index);
        _last = Math.Max(_last, tokens.Index);
        if (!isNew || IsBesideBrokenToken(index))
            return;
        var token = tokens.At(index);
        diagnostics.Add(SyntaxDiagnostics.Unexpected, new(token.Start, token.Length),
            ("what", wording.Show(token)), ("hint", hint ?? wording.HintFor(token.Kind)));
        if (hint == MistakeWording.InnerQuoteHint) // what seems to have no meaning on the rest of the line is text
            diagnostics.RemoveScanned(TextSpan.FromBounds(token.Start, text.GetLineSpan(text.GetLinePosition(token.Start).Line).End));
    }

    /// <summary>What was left out up to here belongs to the mistake that was reported last.</summary>
    public void Cover() => _last = Math.Max(_last, tokens.Index - 1);

    /// <summary>What is wrong with the next token follows from the mistake that was reported last.</summary>
    public void Forgive() => _last = Math.Max(_last, tokens.Index);

    /// <summary>
    /// What seems to have no meaning in prose without quotation marks is text; and a text block without an end behind it is
    /// itself the end of one whose beginning is missing.
    /// </summary>
    public void ForgiveProse(int start)
    {
        var next = tokens.CurrentToken;
        diagnostics.RemoveScanned(TextSpan.FromBounds(start, next is { Kind: SyntaxKind.TextBlock, IsMalformed: true } ? next.Start + 1 : next.Start));
    }

    private bool IsNew(int place)
    {
        var isNew = _last < 0 && place < 0 || HasFreshStart(place);
        _last = Math.Max(_last, place);
        return isNew;
    }

    private bool HasFreshStart(int place)
    {
        for (var index = _last + 1; index <= place; index++)
        {
            if (IsFreshStart(tokens.At(index)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a token on the line before the next one is broken, or characters stand there that have no meaning.</summary>
    private bool IsBesideBrokenToken(int place)
    {
        var first = Math.Max(0, place);
        for (var steps = 0; first > 0 && steps < MaximumSteps && !IsFreshStart(tokens.At(first)) && !tokens.At(first).IsMalformed; steps++)
            first--;
        var token = tokens.At(first);
        var start = token.IsFirstOnLine ? text.GetLineSpan(text.GetLinePosition(token.Start).Line).Start : token.Start;
        return token.IsMalformed || tokens.CurrentToken.IsMalformed || EndsInOpenString() || diagnostics.HasAnyBetween(start, tokens.CurrentToken.Start);
    }

    /// <summary>Whether a string without an end follows on the line: a quotation mark too many shifts all strings of its line.</summary>
    private bool EndsInOpenString()
    {
        for (var offset = 0; offset < MaximumSteps && (offset == 0 || !tokens.Peek(offset).IsFirstOnLine); offset++)
        {
            if (tokens.Peek(offset) is { Kind: SyntaxKind.String, IsMalformed: true } token && (token.Length == 1 || !SyntaxFacts.IsQuotationMark(text[token.End - 1])))
                return true;
        }
        return false;
    }

    /// <summary>Whether a closing brace may be inside of a string, text block or comment without an end.</summary>
    private bool IsSwallowed()
    {
        var previous = tokens.Previous;
        return previous is { IsMalformed: true, Kind: SyntaxKind.String or SyntaxKind.TextBlock }
            || diagnostics.HasAnyBetween(previous.End, tokens.CurrentToken.Start);
    }

    private static bool IsFreshStart(TokenData token) =>
        token.IsFirstOnLine || token.Kind is SyntaxKind.Label or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace;
}
