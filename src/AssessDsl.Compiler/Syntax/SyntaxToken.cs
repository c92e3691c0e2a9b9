using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>A token in its place in a tree. The default value stands for "no token".</summary>
public readonly struct SyntaxToken : IEquatable<SyntaxToken>
{
    private readonly int _index;

    internal SyntaxToken(SyntaxNode parent, int index, SyntaxKind kind, bool isMissing)
    {
        Parent = parent;
        _index = index;
        Kind = kind;
        IsMissing = isMissing;
    }

    /// <summary>The node that the token belongs to.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>What the token is.</summary>
    public SyntaxKind Kind { get; }

    /// <summary>Whether the text lacks the token and the parser put it here to get on.</summary>
    public bool IsMissing { get; }

    /// <summary>Whether the token is malformed, which has been reported.</summary>
    public bool IsMalformed => Exists && !IsMissing && (SyntaxTree.Green.Tokens[_index].Flags & TokenFlags.Malformed) != 0;

    /// <summary>Whether this is a token at all.</summary>
    public bool Exists => Parent is not null;

    /// <summary>The tree of the token.</summary>
    public SyntaxTree SyntaxTree => Parent?.SyntaxTree ?? throw new InvalidOperationException("There is no token.");

    /// <summary>Where the token stands, without its trivia. A missing token stands behind the token before it.</summary>
    public TextSpan Span
    {
        get
        {
            if (!Exists)
                return default;
            if (IsMissing)
                return new(SyntaxTree.EndOfTokenBefore(_index), 0);
            var data = SyntaxTree.Green.Tokens[_index];
            return new(data.Start, data.Length);
        }
    }

    /// <summary>The token with the trivia before it.</summary>
    public TextSpan FullSpan
    {
        get
        {
            var span = Span;
            return !Exists || IsMissing ? span : TextSpan.FromBounds(SyntaxTree.EndOfTokenBefore(_index), span.End);
        }
    }

    /// <summary>The token's text as written; empty for a missing one.</summary>
    public string Text => Exists ? SyntaxTree.Text.ToString(Span) : "";

    /// <summary>The token's text without a copy.</summary>
    public ReadOnlySpan<char> AsSpan() => Exists ? SyntaxTree.Text.AsSpan(Span) : [];

    /// <summary>What stands between the token before and this one.</summary>
    public IEnumerable<SyntaxTrivia> LeadingTrivia =>
        !Exists || IsMissing ? [] : Parsing.TriviaScanner.Scan(SyntaxTree.Text, TextSpan.FromBounds(FullSpan.Start, Span.Start));

    /// <summary>Whether the parser left something out between the token before and this one.</summary>
    internal bool HasSkippedTextBefore => LeadingTrivia.Any(trivia => trivia.Kind is SyntaxKind.SkippedToken or SyntaxKind.BadCharacter);

    /// <summary>Whether the parser left a certain token out between the token before and this one.</summary>
    internal bool IsBehindSkipped(string text)
    {
        var source = Exists ? SyntaxTree.Text : null;
        return LeadingTrivia.Any(trivia => trivia.Kind == SyntaxKind.SkippedToken && source!.AsSpan(trivia.Span).SequenceEqual(text));
    }

    /// <summary>Whether a line end stands between the token before and this one.</summary>
    public bool IsFirstOnLine
    {
        get
        {
            var gap = SyntaxTree.Text.AsSpan(TextSpan.FromBounds(FullSpan.Start, Span.Start));
            return FullSpan.Start == 0 || gap.ContainsAny('\n', '\r');
        }
    }

    /// <summary>The trivia before the token and the token.</summary>
    public string ToFullString() => Exists ? SyntaxTree.Text.ToString(FullSpan) : "";

    /// <summary>The token before this one in the file, or no token at its start.</summary>
    public SyntaxToken GetPreviousToken() => SyntaxTree.Root.FindTokenAtIndex(_index - 1);

    /// <summary>The token after this one in the file, or no token at its end.</summary>
    public SyntaxToken GetNextToken() => SyntaxTree.Root.FindTokenAtIndex(IsMissing ? _index : _index + 1);

    /// <inheritdoc />
    public bool Equals(SyntaxToken other) => ReferenceEquals(Parent, other.Parent) && _index == other._index && Kind == other.Kind && IsMissing == other.IsMissing;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SyntaxToken other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Parent, _index, Kind);

    /// <inheritdoc />
    public override string ToString() => Text;
#pragma warning disable CS1591 // the operators follow Equals
    public static bool operator ==(SyntaxToken left, SyntaxToken right) => left.Equals(right);
    public static bool operator !=(SyntaxToken left, SyntaxToken right) => !left.Equals(right);
#pragma warning restore CS1591
}
