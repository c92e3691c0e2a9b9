using System.Collections.Immutable;
using System.Numerics;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Reports names that mean nothing or too much, with what may have been meant.</summary>
internal static class UnknownNames
{
    public static void Report(
        BindingContext context, IReadOnlyList<string> path, ImmutableArray<TextSpan> spans, IReadOnlyList<Symbol> found,
        Func<DeclarationSymbol, bool> accepts, IEnumerable<string> words, string otherwise, string here = "here")
    {
        if (found is [.., DeclarationSymbol last] && (MeantUses.IsLikeNamespace(last) || last.Syntax.IsNameGuessed))
            return;
        var index = found.Count;
        var (name, span) = (path[index], spans[index]);
        var candidates = index == 0 ? context.Resolver.FindNear(name, context.Symbol) : FindNear(context, name, found[^1]);
        var isLast = index == path.Count - 1;
        var nearest = NearestName.Find(name, candidates.Where(c => MayStandHere(c, accepts, isLast)).Select(c => c.Name).Concat(words));
        var elsewhere = index == 0 ? Elsewhere(context, name, accepts) : [];
        if (elsewhere.Any(symbol => MeantUses.Include(context.File, symbol.Namespace)) || IsMemberNameless(context, found, name))
            return;
        if (nearest.Count == 0 && elsewhere.Length == 0 && MayBeNameless(context, name, found, accepts, isLast))
        {
            context.NeededUses = BigInteger.MinusOne; // all of them: any may bring it in
            return;
        }
        var suggestion = elsewhere.Length > 0 && (nearest.Count == 0 || !nearest.Contains(name))
            ? $"; '{elsewhere[0].Id}' needs 'use {elsewhere[0].Namespace.Id}'."
            : NearestName.Suggest(nearest, otherwise);
        context.Report(SemanticDiagnostics.UnknownName, span,
            ("name", name), ("place", index == 0 ? here : $"in '{found[^1].Name}'"), ("suggestion", suggestion));
        foreach (var symbol in elsewhere)
            OfferElsewhere(context, symbol, span, isSafe: elsewhere.Length == 1);
        context.OfferReplacements(nearest, span);
    }

    public static void ReportAmbiguous(BindingContext context, string name, TextSpan span, IReadOnlyList<Symbol> meanings)
    {
        // A declaration begins with a single word, so there it cannot be written which.
        var isFirstWord = context.Symbol.Syntax is { Kind: SyntaxKind.Custom, Keyword: var keyword } && keyword.Span == span;
        context.Report(SemanticDiagnostics.AmbiguousName, span, ("name", name), ("first", $"'{meanings[0].Id}'"), ("second", $"'{meanings[1].Id}'"),
            ("advice", isFirstWord ? "leave out one of the two 'use' lines, or move this declaration to a file of its own" : "write which"));
        foreach (var meaning in meanings)
        {
            if (meaning is DeclarationSymbol declaration)
                context.Relate(declaration.Location, $"'{meaning.Id}'");
            if (!isFirstWord)
                context.OfferFix($"Write '{meaning.Id}'", span, meaning.Id);
        }
    }

    private static IEnumerable<Symbol> FindNear(BindingContext context, string name, Symbol container) => container switch
    {
        DeclarationSymbol declaration => context.Compilation.Declarations.FindNearMembers(declaration, name),
        NamespaceSymbol scope => scope.FindNear(name),
        _ => [],
    };

    /// <summary>Kinds are asked only of candidates with a near name: it may bind them. Nobody means a part of a name. A namespace stands only before another name.</summary>
    private static bool MayStandHere(Symbol symbol, Func<DeclarationSymbol, bool> accepts, bool isLast) =>
        symbol is DeclarationSymbol declaration ? !declaration.Syntax.HasPartOfName && (accepts(declaration) || declaration.Members.Any(accepts)) : !isLast;

    /// <summary>Whether a name may be one that is missing where it is declared, which has been reported.</summary>
    private static bool MayBeNameless(BindingContext context, string name, IReadOnlyList<Symbol> found, Func<DeclarationSymbol, bool> accepts, bool isLast)
    {
        var declarations = context.Compilation.Declarations;
        var visible = context.File.VisibleNamespaces;
        return found switch
        {
            [] => visible.Any(declarations.WithLostHead.Contains)
                || declarations.Nameless.Find(name).Concat(visible.SelectMany(declarations.Nameless.WithoutHead)).Any(MayStand),
            [.., NamespaceSymbol scope] => declarations.Nameless.Find(name).Any(symbol => symbol.Namespace == scope) || declarations.Nameless.WithoutHead(scope).Any(),
            _ => false,
        };

        bool MayStand(DeclarationSymbol symbol) => !isLast || symbol.Kind.HasUnknownBase || accepts(symbol);
    }

    private static bool IsMemberNameless(BindingContext context, IReadOnlyList<Symbol> found, string name) =>
        found is [.., DeclarationSymbol container] && context.Compilation.Declarations.NamelessMembers(container) is var nameless
            && (nameless.Find(name).Any() || nameless.WithoutHead(container.Namespace).Any());

    private static DeclarationSymbol[] Elsewhere(BindingContext context, string name, Func<DeclarationSymbol, bool> accepts) =>
        [.. context.Compilation.Declarations.FindAnywhere(name).Where(s => !s.Namespace.IsGlobal && accepts(s)).DistinctBy(s => s.Namespace).Take(3)];

    /// <summary>Where a <c>use</c> would give other names of the file another meaning, the full name comes first.</summary>
    private static void OfferElsewhere(BindingContext context, DeclarationSymbol symbol, TextSpan span, bool isSafe)
    {
        var canUse = context.Compilation.UsableNamespaces.Include(context.File, symbol.Namespace);
        if (!canUse)
            context.OfferFix($"Write '{symbol.Id}'", span, symbol.Id, isSafe);
        var edit = UseInsertion.For(context.File.Tree, symbol.Namespace);
        context.OfferFix($"Add 'use {symbol.Namespace.Id}'", edit.Span, edit.NewText, isSafe && canUse);
    }
}
