namespace AssessDsl.Compiler.Syntax;

/// <summary>A token as the scanner leaves it: what and where. White space and comments are the gaps between tokens.</summary>
internal record struct TokenData(SyntaxKind Kind, TokenFlags Flags, int Start, int Length)
{
    public readonly int End => Start + Length;

    public readonly bool IsSkipped => (Flags & TokenFlags.Skipped) != 0;

    public readonly bool IsMalformed => (Flags & TokenFlags.Malformed) != 0;

    public readonly bool IsExtra => (Flags & TokenFlags.Extra) != 0;

    public readonly bool IsFirstOnLine => (Flags & TokenFlags.FirstOnLine) != 0;
}

[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>The parser left the token out to get on.</summary>
    Skipped = 1,

    /// <summary>The token is malformed and has been reported; nobody should complain about its value again.</summary>
    Malformed = 2,

    /// <summary>A line end stands between the token and the one before it.</summary>
    FirstOnLine = 4,

    /// <summary>The token is a brace that closes a body too early.</summary>
    Extra = 8,
}

/// <summary>
/// A node as the parser leaves it. Nodes stand in the order in which they begin, so the children of a node are
/// those between it and <see cref="EndNode"/>. A missing token stands among them, under its token's kind.
/// </summary>
internal record struct NodeData(SyntaxKind Kind, int FirstToken, int EndToken, int EndNode)
{
    public readonly bool IsMissingToken => SyntaxFacts.IsToken(Kind);
}

/// <summary>
/// The whole of a syntax tree as two flat arrays, the form in which trees are built and kept. The
/// <see cref="SyntaxNode"/>s that everybody works with are made from it when they are asked for.
/// </summary>
internal sealed record GreenTree(TokenData[] Tokens, NodeData[] Nodes);
