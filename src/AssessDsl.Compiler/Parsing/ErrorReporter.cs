using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Words the syntax errors of a file, at most one for each place where the parser stumbles.</summary>
internal sealed class ErrorReporter(SourceText text, DiagnosticBag diagnostics)
{
    private int _lastConsumed = -1;

    /// <summary>Something is missing before the next token.</summary>
    public void Expected(TokenCursor tokens, SyntaxKind kind) => Expected(tokens, SyntaxFacts.Describe(kind));

    /// <summary>One of several things is missing before the next token.</summary>
    public void ExpectedOneOf(TokenCursor tokens, ulong set) => Expected(tokens, DescribeSet(set));

    /// <summary>The next token has no place here.</summary>
    public void Unexpected(TokenCursor tokens)
    {
        if (!IsNew(tokens))
            return;
        var token = tokens.CurrentToken;
        diagnostics.Add(SyntaxDiagnostics.Unexpected, new(token.Start, token.Length),
            ("what", Show(token)), ("hint", HintFor(token.Kind)));
    }

    /// <summary>Whether a line ends between two positions.</summary>
    public bool HasLineBreak(int start, int end) => end > start && text.AsSpan(TextSpan.FromBounds(start, end)).ContainsAny('\n', '\r');

    private static string HintFor(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ClauseKeyword or SyntaxKind.AbsentKeyword => ": a clause stands in the body of an agreement",
        SyntaxKind.HypothesisKeyword => ": a hypothesis stands in the body of a question",
        SyntaxKind.LikelihoodKeyword or SyntaxKind.ConfidenceKeyword => ": a term stands in the body of a scale",
        SyntaxKind.SectionKeyword or SyntaxKind.IncludeKeyword => ": it stands in the body of a brief or section",
        SyntaxKind.NamespaceKeyword => ": a file has one namespace, on top",
        SyntaxKind.UseKeyword => ": 'use' stands at the top of a file, behind its namespace",
        SyntaxKind.CloseBrace => ": there is no body to close",
        SyntaxKind.Label => ": a property stands in the body of a declaration",
        SyntaxKind.String or SyntaxKind.TextBlock => ": prose stands in the body of a declaration",
        _ when SyntaxFacts.IsKeyword(kind) => ": a declaration stands beside others in a file, or in a brief",
        _ => "",
    };

    private static string DescribeSet(ulong set)
    {
        const ulong Values = 1UL << (int)SyntaxKind.Identifier | 1UL << (int)SyntaxKind.Number;
        if ((set & Values) == Values)
            return "a value";
        return SyntaxFacts.Describe(GrammarSets.First(set));
    }

    private void Expected(TokenCursor tokens, string what)
    {
        if (!IsNew(tokens))
            return;
        var position = tokens.TryGetPrevious(out var previous) ? previous.End : 0;
        var place = previous.Length > 0 ? $"after {Show(previous)}" : "at the start of the file";
        diagnostics.Add(SyntaxDiagnostics.Expected, new(position, 0), ("what", what), ("place", place));
        if (what == SyntaxFacts.Describe(SyntaxKind.CloseBrace) && tokens.TryGetOpenBrace(out var brace))
            diagnostics.Relate(new(brace.Start, brace.Length), "the body that it closes begins here");
    }

    /// <summary>Whether a token was taken since the last report; if not, this is the same mistake still.</summary>
    private bool IsNew(TokenCursor tokens)
    {
        if (_lastConsumed == tokens.Consumed)
            return false;
        _lastConsumed = tokens.Consumed;
        return true;
    }

    private string Show(TokenData token)
    {
        if (token.Kind == SyntaxKind.EndOfFile)
            return "the end of the file";
        if (token.Kind == SyntaxKind.TextBlock)
            return "the text block";
        var shown = text.ToString(new(token.Start, Math.Min(token.Length, 40)));
        return token.Length > 40 ? $"'{shown.TrimEnd('\uD83C', '\uD83D', '\uD83E')}…'" : $"'{shown}'";
    }
}
