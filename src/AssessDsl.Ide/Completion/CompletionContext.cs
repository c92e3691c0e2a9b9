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

    public CompletionContext(SemanticModel model, int position)
    {
        Model = model;
        Position = position;
        Word = WordAt(Text, position);
        Before = TokenBefore(Word.Start);
        _around = Tree.Root.FindToken(position);
        (Declaration, Section) = FindBody();
    }

    public SemanticModel Model { get; }

    public int Position { get; }

    /// <summary>The word at the cursor, which a proposal replaces.</summary>
    public TextSpan Word { get; }

    /// <summary>The token before the word, or no token.</summary>
    public SyntaxToken Before { get; }

    /// <summary>The declaration in whose body the cursor stands.</summary>
    public DeclarationSyntax? Declaration { get; }

    /// <summary>The brief or section in whose body the cursor stands directly.</summary>
    public SyntaxNode? Section { get; }

    public DeclarationSymbol? Symbol => Declaration is null ? null : Model.GetDeclaredSymbol(Declaration);

    /// <summary>The kind of the declaration around, or null.</summary>
    public Kind? Kind => Symbol?.Kind is { } kind && kind != BoundDeclaration.UnknownKind ? kind : null;

    public bool IsInText => _around is { Exists: true, Kind: SyntaxKind.String or SyntaxKind.TextBlock or SyntaxKind.UnterminatedString or SyntaxKind.UnterminatedTextBlock }
        && _around.Span.Start < Position && Position < _around.Span.End || IsBehindUnterminated;

    public bool IsInComment => _around.Exists && _around.LeadingTrivia.Any(t => t.IsComment && t.Span.Start < Position && Position <= t.Span.End
        && !(t.Kind == SyntaxKind.BlockComment && Position == t.Span.End));

    /// <summary>Whether a <c>use</c> or <c>namespace</c> before the cursor is one, and not a name.</summary>
    public bool IsDirective => Before.Parent is UseDirectiveSyntax or NamespaceDeclarationSyntax || Before.Kind != SyntaxKind.Identifier && Declaration is null;

    /// <summary>Whether a new member may begin here: at the start of a line, or behind a brace.</summary>
    public bool IsAtMember => !Before.Exists || Before.Kind is SyntaxKind.OpenBrace or SyntaxKind.CloseBrace
        || Text.GetLinePosition(Before.Span.End).Line < Text.GetLinePosition(Word.Start).Line;

    /// <summary>Whether a colon follows the word already.</summary>
    public bool IsBeforeColon => Text.AsSpan()[Word.End..].TrimStart(' ').StartsWith(":");

    /// <summary>The names of the mention that is being typed, of which the last is the word; null outside of mentions.</summary>
    public string[]? MentionPath
    {
        get
        {
            var start = Word.Start;
            while (start > 0 && Text[start - 1] == '.')
                start = WordAt(Text, start - 1).Start;
            if (start == 0 || Text[start - 1] != '@' || start > 1 && char.IsLetterOrDigit(Text[start - 2]))
                return null;
            return Text.ToString(TextSpan.FromBounds(start, Word.Start)).Split('.', StringSplitOptions.RemoveEmptyEntries);
        }
    }

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

    private bool IsBehindUnterminated =>
        Position > 0 && Tree.Root.FindToken(Position - 1) is { Exists: true } token && token.Span.End == Position
            && (token.Kind is SyntaxKind.UnterminatedString or SyntaxKind.UnterminatedTextBlock
                || token is { IsMalformed: true, Kind: SyntaxKind.String or SyntaxKind.TextBlock });

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

    private static TextSpan WordAt(SourceText text, int position)
    {
        var (start, end) = (position, position);
        while (start > 0 && IsInWord(text[start - 1]))
            start--;
        while (end < text.Length && IsInWord(text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsInWord(char c) => c == '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
