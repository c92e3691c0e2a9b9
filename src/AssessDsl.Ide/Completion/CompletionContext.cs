using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Completion;

/// <summary>What stands around the cursor, read from the tokens before it: the text is half typed, so the tree may lack it.</summary>
internal sealed class CompletionContext
{
    private const int FarthestLabel = 1000;

    private readonly SyntaxToken _around;

    public CompletionContext(SemanticModel model, int position, CancellationToken cancellationToken = default)
    {
        Model = model;
        CancellationToken = cancellationToken;
        Position = position;
        Word = WordAtPosition.Find(Text, position);
        Before = TokenBefore(Word.Start);
        _around = Tree.Root.FindToken(position);
        TextToken = FindText();
        (Declaration, Section) = FindBody();
    }

    public SemanticModel Model { get; }

    public int Position { get; }

    /// <summary>Ends the work early.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The word at the cursor, which a proposal replaces.</summary>
    public TextSpan Word { get; }

    /// <summary>The part of the word before the cursor.</summary>
    public string Typed => Text.ToString(TextSpan.FromBounds(Word.Start, Position));

    /// <summary>Whether nobody asked, and only a space was typed.</summary>
    public bool IsBehindSpace { get; init; }

    /// <summary>Which names are asked for; all unless there are too many.</summary>
    public Func<string, bool>? IsWanted { get; init; }

    /// <summary>Whether there were more names than anybody looked at.</summary>
    public bool IsCut { get; set; }

    /// <summary>The token before the word, or no token.</summary>
    public SyntaxToken Before { get; }

    /// <summary>The declaration in whose body the cursor stands.</summary>
    public DeclarationSyntax? Declaration { get; }

    /// <summary>The brief or section in whose body the cursor stands directly.</summary>
    public SyntaxNode? Section { get; }

    public DeclarationSymbol? Symbol => Declaration is null ? null : Model.GetDeclaredSymbol(Declaration);

    /// <summary>The kind of the declaration around, or null.</summary>
    public Kind? Kind => Symbol?.Kind is { } kind && kind != Kind.Unknown ? kind : null;

    /// <summary>The line of the cursor.</summary>
    public int Line => Text.GetLinePosition(Position).Line;

    /// <summary>The string or text block that the cursor stands in, or no token.</summary>
    public SyntaxToken TextToken { get; }

    public bool IsInText => TextToken.Exists;

    /// <summary>What the comment that the cursor stands in says before the word; null outside of comments.</summary>
    public string? CommentBefore
    {
        get
        {
            foreach (var trivia in _around.Exists ? _around.LeadingTrivia : [])
            {
                var isBehind = trivia.Kind == SyntaxKind.BlockComment && Position == trivia.Span.End;
                if (trivia.IsComment && trivia.Span.Start < Position && Position <= trivia.Span.End && !isBehind)
                    return Text.ToString(TextSpan.FromBounds(trivia.Span.Start, Math.Max(trivia.Span.Start, Word.Start)));
            }
            return null;
        }
    }

    /// <summary>Whether a <c>use</c> or <c>namespace</c> before the cursor is one, and not a name.</summary>
    public bool IsDirective => Before.Parent is UseDirectiveSyntax or NamespaceDeclarationSyntax || Before.Kind != SyntaxKind.Identifier && Declaration is null;

    /// <summary>Whether a new member may begin here: at the start of a line, behind a brace, or behind a member on one line.</summary>
    public bool IsAtMember => !Before.Exists || Before.Kind is SyntaxKind.OpenBrace or SyntaxKind.CloseBrace || !IsOnLineOf(Before)
        || Declaration is not null && Before.Span.End < Word.Start && Before.Parent?.FirstAncestorOrSelf<PropertySyntax>() is not null;

    /// <summary>Whether a colon follows the word already.</summary>
    public bool IsBeforeColon => TextBehind.StartsWith(":");

    /// <summary>Whether nothing follows on the line but the end of a body, so that a whole declaration has room.</summary>
    public bool HasRoom => TextBehind.IsEmpty || TextBehind[0] == '}';

    /// <summary>The property whose values the cursor stands among, or null.</summary>
    public string? PropertyName
    {
        get
        {
            var token = Before;
            for (var i = 0; i < FarthestLabel && token.Exists; i++, token = token.GetPreviousToken())
            {
                if (token.Kind == SyntaxKind.Label)
                    return token.Text;
                if (token.Kind is SyntaxKind.OpenBrace or SyntaxKind.CloseBrace)
                    return null;
            }
            return null;
        }
    }

    private SyntaxTree Tree => Model.SyntaxTree;

    private SourceText Text => Tree.Text;

    private ReadOnlySpan<char> TextBehind =>
        Text.AsSpan(TextSpan.FromBounds(Word.End, Text.GetLineSpan(Text.GetLinePosition(Word.End).Line).End)).Trim();

    /// <summary>Whether a namespace is the file's own or brought in already.</summary>
    public bool IsInUse(string id) =>
        Tree.Root.Namespace?.Name.Path == id || Tree.Root.Uses.Any(use => use.Name.Path == id && !use.Span.Contains(Position));

    public bool IsOnLineOf(SyntaxToken token) => Text.GetLinePosition(token.Span.End).Line == Text.GetLinePosition(Word.Start).Line;

    /// <summary>The names before the dot before the word.</summary>
    public string[] PathBefore()
    {
        var names = new List<string>();
        var token = Before;
        while (token is { Exists: true, Kind: SyntaxKind.Dot })
        {
            token = token.GetPreviousToken();
            if (!token.Exists || !SyntaxFacts.IsValidName(token.Text))
                break;
            names.Insert(0, token.Text);
            token = token.GetPreviousToken();
        }
        return [.. names];
    }

    private SyntaxToken TokenBefore(int position)
    {
        if (position == 0)
            return default;
        var token = Tree.Root.FindToken(position - 1);
        return token.Exists && token.Span.Start < position && !token.Span.IsEmpty ? token : token.Exists ? token.GetPreviousToken() : token;
    }

    /// <summary>The text around the cursor, or the one before it that lacks its end.</summary>
    private SyntaxToken FindText()
    {
        if (_around.Exists && IsText(_around) && _around.Span.Start < Position && Position < _around.Span.End)
            return _around;
        return Position > 0 && Tree.Root.FindToken(Position - 1) is { Exists: true } token && token.Span.End == Position && IsText(token)
            && (token.IsMalformed || token.Kind is SyntaxKind.UnterminatedString or SyntaxKind.UnterminatedTextBlock) ? token : default;
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind is SyntaxKind.String or SyntaxKind.TextBlock or SyntaxKind.UnterminatedString or SyntaxKind.UnterminatedTextBlock;

    private (DeclarationSyntax?, SyntaxNode?) FindBody()
    {
        var bodies = new[] { _around.Parent, Before.Parent }.OfType<SyntaxNode>()
            .SelectMany(node => node.Ancestors().Prepend(node))
            .Where(HasCursorInBody);
        var inner = bodies.MaxBy(node => OpenBrace(node).Span.End);
        return (inner?.FirstAncestorOrSelf<DeclarationSyntax>(), inner is SectionSyntax or DeclarationSyntax { Kind: SyntaxKind.Brief } ? inner : null);
    }

    private bool HasCursorInBody(SyntaxNode node)
    {
        var (open, close) = (OpenBrace(node), node is SectionSyntax section ? section.CloseBrace : (node as DeclarationSyntax)?.CloseBrace ?? default);
        return open is { Exists: true, IsMissing: false } && open.Span.End <= Position
            && (close is not { Exists: true, IsMissing: false } || Position <= close.Span.Start);
    }

    private static SyntaxToken OpenBrace(SyntaxNode node) => node switch
    {
        DeclarationSyntax declaration => declaration.OpenBrace,
        SectionSyntax section => section.OpenBrace,
        _ => default,
    };
}
