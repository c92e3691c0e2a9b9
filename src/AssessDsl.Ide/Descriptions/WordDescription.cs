using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Descriptions;

/// <summary>Describes a word that is no name of a declaration.</summary>
internal static class WordDescription
{
    /// <summary>The description, or null for a word that explains itself.</summary>
    public static string? Write(SemanticModel model, SyntaxToken token) => token.Parent switch
    {
        PropertySyntax property when property.Name == token => DeclarationAround.FindProperty(model, property) is { } found ? Describe.Property(found) : null,
        FieldSyntax field when field.Name == token => DeclarationAround.Find(model, field)?.DefinedKind?.FindProperty(token.Text) is { } found ? Describe.Property(found) : null,
        DeclarationSyntax declaration when declaration.Keyword == token => KindOf(model, declaration) is { } kind ? Describe.Kind(kind) : null,
        ReferenceSyntax { Parent: DeclarationSyntax or FieldTypeSyntax } reference => BuiltInKinds.Find(reference.Path) is { } kind ? Describe.Kind(kind) : null,
        ReferenceSyntax { Parent: PropertySyntax property } => DeclarationAround.FindProperty(model, property) is { Type: OptionType or ScalarType } found ? Describe.Property(found) : null,
        AnnotationSyntax annotation when annotation.Weight == token => $"**{token.Text}**: how much the evidence weighs; moderate unless given",
        LiteralSyntax literal => Likelihood(model, literal),
        _ => SyntaxFacts.IsKeyword(token.Kind) && Describe.Keyword(token.Text) is { } text ? $"**{token.Text}**: {text}" : null,
    };

    /// <summary>What a percentage is called on the scale in use.</summary>
    private static string? Likelihood(SemanticModel model, LiteralSyntax literal)
    {
        if (literal.Parent is not PropertySyntax property || DeclarationAround.FindProperty(model, property) is not { Type: ScalarType { Scalar: Scalar.Likelihood } } found)
            return null;
        var value = DeclarationAround.Find(model, property)?.LikelihoodOf(found);
        return value?.Term is { } term ? $"**{term.Name}**: {Describe.Term(value.Scale, term)}" : Describe.Property(found);
    }

    private static Kind? KindOf(SemanticModel model, DeclarationSyntax declaration) =>
        model.GetDeclaredSymbol(declaration)?.Kind is { } kind && kind != Kind.Unknown ? kind : null;
}
