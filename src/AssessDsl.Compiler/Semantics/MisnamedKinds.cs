using System.Numerics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds what was meant to be of a kind that has the name of a built-in one: that name is reported, and what is declared
/// under it is read as of the built-in kind and not to blame.
/// </summary>
internal static class MisnamedKinds
{
    /// <summary>Whether one of the properties that a declaration's kind does not have is a field of such a kind.</summary>
    public static bool Have(BindingContext context, IReadOnlyList<PropertySyntax> unknown)
    {
        if (unknown.Count == 0 || context.Symbol.Syntax.Kind == SyntaxKind.Custom)
            return false;
        var found = context.Resolver.Resolve([context.Symbol.Syntax.Keyword.Text], context.Symbol, KindBinder.IsKind);
        if (found.Symbols is not [DeclarationSymbol kind] || !KindBinder.IsKind(kind) || !kind.Syntax.Fields.Any(IsGiven))
            return false;
        if (found.NeededUse >= 0)
            context.NeededUses |= BigInteger.One << found.NeededUse;
        return true;

        bool IsGiven(FieldSyntax field) => unknown.Any(property => property.Name.Text == field.DeclaredName);
    }
}
