using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide;

/// <summary>The fields of custom kinds. They are no declarations, but named all the same wherever an instance gives one a value.</summary>
internal static class KindFields
{
    /// <summary>The field whose name holds or touches a position, be it declared there or given a value; null for other words.</summary>
    public static FieldSyntax? Find(SemanticModel model, int position)
    {
        var name = SymbolAtPosition.FindWord(model.SyntaxTree, position);
        return name.Exists ? name.Parent switch
        {
            FieldSyntax field when field.Name == name => field,
            PropertySyntax property when property.Name == name => FieldOf(model, property),
            _ => null,
        } : null;
    }

    /// <summary>The word of an enumeration as its field declares it, of which a value at a position is one; no token for other words.</summary>
    public static SyntaxToken FindOption(SemanticModel model, int position)
    {
        var word = SymbolAtPosition.FindWord(model.SyntaxTree, position);
        return word.Exists ? OptionOf(model, word) : default;
    }

    /// <summary>The places of an enumeration's word in all files.</summary>
    public static ImmutableArray<Location> FindOptionNames(Compilation compilation, SyntaxToken option, bool withDeclaration, CancellationToken cancellationToken) =>
    [
        .. from tree in compilation.FindMentioningTrees(option.Text).Append(option.SyntaxTree).Distinct().OrderBy(tree => tree.Path, StringComparer.Ordinal)
           from word in FindOptionNamesIn(compilation.GetSemanticModel(tree, cancellationToken), option, withDeclaration)
           select tree.GetLocation(word.Span),
    ];

    /// <summary>The places of an enumeration's word in one file.</summary>
    public static IEnumerable<SyntaxToken> FindOptionNamesIn(SemanticModel model, SyntaxToken option, bool withDeclaration) =>
        model.SyntaxTree.Root.DescendantTokens().Where(word => !word.IsMissing && word.AsSpan().SequenceEqual(option.Text)
            && OptionOf(model, word) is { Exists: true } meant && AreSame(meant, option) && (withDeclaration || !AreSame(word, option)));

    /// <summary>The names of a field in all files.</summary>
    public static ImmutableArray<Location> FindNames(Compilation compilation, FieldSyntax field, bool withDeclaration, CancellationToken cancellationToken) =>
    [
        .. from tree in compilation.FindMentioningTrees(field.Name.Text).Append(field.SyntaxTree).Distinct().OrderBy(tree => tree.Path, StringComparer.Ordinal)
           from name in FindNamesIn(compilation.GetSemanticModel(tree, cancellationToken), field, withDeclaration)
           select tree.GetLocation(name.Span),
    ];

    /// <summary>The names of a field in one file.</summary>
    public static IEnumerable<SyntaxToken> FindNamesIn(SemanticModel model, FieldSyntax field, bool withDeclaration) =>
        model.SyntaxTree.Root.DescendantNodes().Select(node => node switch
        {
            FieldSyntax declared when withDeclaration && AreSame(declared, field) => declared.Name,
            PropertySyntax property when property.Name.Text == field.Name.Text && FieldOf(model, property) is { } given && AreSame(given, field) => property.Name,
            _ => default,
        }).Where(name => name.Exists);

    /// <summary>The kind that has a property of the name and either has the field or extends a kind that does; null where the name is free.</summary>
    public static Kind? FindTaken(Compilation compilation, FieldSyntax field, string name)
    {
        var kind = field.FirstAncestorOrSelf<DeclarationSyntax>() is { } declaration ? compilation.GetSemanticModel(field.SyntaxTree).GetDeclaredSymbol(declaration)?.DefinedKind : null;
        return compilation.Symbols.Select(symbol => symbol.DefinedKind).OfType<Kind>()
            .FirstOrDefault(other => kind is not null && other.IsA(kind) && other.FindProperty(name) is not null);
    }

    private static FieldSyntax? FieldOf(SemanticModel model, PropertySyntax property)
    {
        var declaration = property.FirstAncestorOrSelf<DeclarationSyntax>();
        for (var kind = declaration is null ? null : model.GetDeclaredSymbol(declaration)?.Kind; kind is { IsCustom: true }; kind = kind.Base)
        {
            if (model.Compilation.FindSymbol(kind.Id)?.Syntax.Fields.FirstOrDefault(field => field.Name.Text == property.Name.Text) is { } field)
                return field;
        }
        return null;
    }

    private static SyntaxToken OptionOf(SemanticModel model, SyntaxToken word)
    {
        var field = word.Parent switch
        {
            ReferenceSyntax { Parent: PropertySyntax property } => FieldOf(model, property),
            ReferenceSyntax { Parent: FieldSyntax declared } => declared,
            _ => word.Parent?.FirstAncestorOrSelf<FieldTypeSyntax>() is { Parent: FieldSyntax declared } type && type.Options.Contains(word) ? declared : null,
        };
        return field?.Type.Options.FirstOrDefault(option => option.Text == word.Text) ?? default;
    }

    private static bool AreSame(SyntaxToken left, SyntaxToken right) => left.SyntaxTree == right.SyntaxTree && left.Span == right.Span;

    private static bool AreSame(FieldSyntax left, FieldSyntax right) => left.SyntaxTree == right.SyntaxTree && left.Span == right.Span;
}
