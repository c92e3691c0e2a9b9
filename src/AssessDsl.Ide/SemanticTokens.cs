using System.Collections.Immutable;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>What a piece of text is, for its colour. The names are those that editors know.</summary>
public enum SemanticTokenType
{
#pragma warning disable CS1591 // each name says what it is
    Keyword,
    Namespace,
    Type,
    Property,
    EnumMember,
    Variable,
    String,
    Number,
    Comment,
#pragma warning restore CS1591
}

/// <summary>A coloured piece of text that lies on one line.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">What it is.</param>
/// <param name="IsDeclaration">Whether the name is declared here.</param>
public sealed record SemanticToken(TextSpan Span, SemanticTokenType Type, bool IsDeclaration);

/// <summary>Colours that need to know what names mean: mentions in prose stand out from their text.</summary>
public static class SemanticTokens
{
    /// <summary>The pieces in the order of the text; none overlap.</summary>
    public static ImmutableArray<SemanticToken> Get(SemanticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var names = Names(model);
        var tokens = ImmutableArray.CreateBuilder<SemanticToken>();
        tokens.AddRange(names.Values);
        foreach (var token in model.SyntaxTree.Root.DescendantTokens().Where(token => !token.IsMissing))
        {
            foreach (var comment in token.LeadingTrivia.Where(trivia => trivia.IsComment))
                tokens.AddRange(Pieces(model.SyntaxTree.Text, comment.Span, SemanticTokenType.Comment, []));
            if (TypeOf(token) is { } type && !names.ContainsKey(token.Span))
                tokens.AddRange(Pieces(model.SyntaxTree.Text, token.Span, type, Inside(names, token.Span)));
        }
        tokens.Sort((left, right) => left.Span.CompareTo(right.Span));
        return tokens.DrainToImmutable();
    }

    private static SortedList<TextSpan, SemanticToken> Names(SemanticModel model)
    {
        var names = new SortedList<TextSpan, SemanticToken>();
        var end = 0;
        foreach (var reference in model.References.Where(reference => !reference.Span.IsEmpty))
        {
            if (reference.Span.Start < end)
                continue;
            names[reference.Span] = new(reference.Span, TypeOf(reference.Symbol), IsDeclaration: false);
            end = reference.Span.End;
        }
        foreach (var symbol in model.Symbols.Where(symbol => symbol.Name.Length > 0))
            names[symbol.Syntax.Identifier.Span] = new(symbol.Syntax.Identifier.Span, TypeOf(symbol), IsDeclaration: true);
        return names;
    }

    private static SemanticTokenType TypeOf(Symbol symbol) => symbol switch
    {
        NamespaceSymbol => SemanticTokenType.Namespace,
        DeclarationSymbol { Syntax.Kind: SyntaxKind.Kind } => SemanticTokenType.Type,
        DeclarationSymbol { Syntax.Kind: SyntaxKind.Term } => SemanticTokenType.EnumMember,
        _ => SemanticTokenType.Variable,
    };

    private static SemanticTokenType? TypeOf(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.Label => SemanticTokenType.Property,
        SyntaxKind.String or SyntaxKind.TextBlock => SemanticTokenType.String,
        _ when SyntaxFacts.IsLiteral(token.Kind) => SemanticTokenType.Number,
        _ when token.Parent is ReferenceSyntax or AnnotationSyntax or FieldTypeSyntax && SyntaxFacts.IsName(token.Kind) => SemanticTokenType.EnumMember,
        _ when token.Parent is DeclarationSyntax { Kind: SyntaxKind.Custom } custom && custom.Keyword == token => SemanticTokenType.Type,
        _ when SyntaxFacts.IsKeyword(token.Kind) => SemanticTokenType.Keyword,
        _ => null,
    };

    private static IEnumerable<TextSpan> Inside(SortedList<TextSpan, SemanticToken> names, TextSpan span)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names.GetKeyAtIndex(middle).Start < span.Start ? (middle + 1, high) : (low, middle);
        }
        for (; low < names.Count && names.GetKeyAtIndex(low).End <= span.End; low++)
            yield return names.GetKeyAtIndex(low);
    }

    /// <summary>A span without the holes in it, cut at the ends of lines.</summary>
    private static IEnumerable<SemanticToken> Pieces(SourceText text, TextSpan span, SemanticTokenType type, IEnumerable<TextSpan> holes)
    {
        var start = span.Start;
        foreach (var hole in holes.Append(new TextSpan(span.End, 0)))
        {
            for (var line = text.GetLinePosition(start).Line; start < hole.Start && line < text.LineCount; line++)
            {
                var end = Math.Min(text.GetLineSpan(line).End, hole.Start);
                if (end > start)
                    yield return new(TextSpan.FromBounds(start, end), type, IsDeclaration: false);
                start = line + 1 < text.LineCount ? Math.Min(text.GetLineSpan(line + 1).Start, hole.Start) : hole.Start;
            }
            start = hole.End;
        }
    }
}
