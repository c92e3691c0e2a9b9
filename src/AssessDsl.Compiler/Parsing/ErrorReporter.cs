using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reports where the parser stumbles, once for each mistake.</summary>
/// <remarks>
/// What goes wrong on the rest of a line, up to the next property or brace, follows from what went wrong before; and
/// so does what goes wrong beside a broken token.
/// </remarks>
internal sealed class ErrorReporter(SourceText text, TokenCursor tokens, DiagnosticBag diagnostics)
{
    private readonly MistakeWording _wording = new(text, tokens);

    /// <summary>The token at which something went wrong the last time.</summary>
    private int _last = -1;

    /// <summary>Something is missing before the next token.</summary>
    public void Expected(string what, string hint)
    {
        if (!IsNew())
            return;
        diagnostics.Add(SyntaxDiagnostics.Expected, new(tokens.Previous.End, 0), ("what", what), ("place", _wording.Place), ("hint", hint));
    }

    /// <summary>A body has no end.</summary>
    public void ExpectedCloseBrace()
    {
        if (!IsNew())
            return;
        diagnostics.Add(SyntaxDiagnostics.Expected, new(tokens.Previous.End, 0), ("what", "'}'"), ("place", _wording.Place), ("hint", ""));
        var brace = BraceMatch.FindUnclosed(text, tokens);
        diagnostics.Relate(new(brace.Start, brace.Length), "this is the body that is not closed");
    }

    /// <summary>The next token has no place here.</summary>
    public void Unexpected(string? hint = null)
    {
        if (!IsNew())
            return;
        var token = tokens.CurrentToken;
        diagnostics.Add(SyntaxDiagnostics.Unexpected, new(token.Start, token.Length),
            ("what", _wording.Show(token)), ("hint", hint ?? MistakeWording.HintFor(token.Kind)));
    }

    private bool IsNew()
    {
        var isNew = _last < 0 || HasFreshStart();
        _last = tokens.Index;
        return isNew && !IsBesideBrokenToken();
    }

    private bool HasFreshStart()
    {
        for (var index = _last + 1; index <= tokens.Index; index++)
        {
            var token = tokens.At(index);
            if (token.IsFirstOnLine || token.Kind is SyntaxKind.Label or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace)
                return true;
        }
        return false;
    }

    /// <summary>Whether the next token or the one before it is broken, or characters without a meaning stand between them.</summary>
    private bool IsBesideBrokenToken()
    {
        var current = tokens.CurrentToken;
        var previous = tokens.Index > 0 ? tokens.At(tokens.Index - 1) : default;
        return current.IsMalformed || previous.IsMalformed || diagnostics.HasAnyBetween(previous.End, current.Start);
    }
}
