using System.Collections.Frozen;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Ide.Actions;

/// <summary>Adds properties that a declaration needs, or that a rule asks for.</summary>
internal static class PropertyActions
{
    private static readonly FrozenDictionary<string, Property> s_askedFor = new Dictionary<string, Property>
    {
        ["AS3001"] = AssessmentKind.Because,
        ["AS3003"] = CommonProperties.Sources,
        ["AS3011"] = AssessmentKind.Despite,
        ["AS3201"] = AssessmentKind.Until,
        ["AS3203"] = AssessmentKind.Change,
        ["AS3208"] = AssessmentKind.Alternative,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All required properties at once, for each declaration at the cursor that lacks several.</summary>
    public static IEnumerable<CodeAction> AddAllMissing(SemanticModel model, IEnumerable<Diagnostic> here)
    {
        foreach (var group in here.Where(found => found.Descriptor == SemanticDiagnostics.MissingProperty).GroupBy(found => found.Location))
        {
            if (group.Count() < 2 || FindDeclared(model, group.First()) is not { } symbol)
                continue;
            var scale = model.Compilation.GetScaleInUse(symbol);
            var missing = symbol.Kind.Properties.Where(property => property.IsRequired && !symbol.IsGiven(property));
            var edit = PropertyInsertion.For(symbol.Syntax, missing.Select(property => Placeholder.For(property, scale)));
            yield return new("Add all missing properties", [edit], CodeActionKind.QuickFix, [.. group]);
        }
    }

    /// <summary>The property whose lack a rule reports.</summary>
    public static CodeAction? AddAskedFor(SemanticModel model, Diagnostic diagnostic)
    {
        if (!s_askedFor.TryGetValue(diagnostic.Code, out var property) || FindDeclared(model, diagnostic) is not { } symbol || symbol.Kind.FindProperty(property.Name) != property)
            return null;
        var text = property == AssessmentKind.Until && model.Compilation.EvidenceGraph.Now(symbol) is { } now
            ? $"{property.Name}: {now.Start.Year + 1}-12-31"
            : Placeholder.For(property, model.Compilation.GetScaleInUse(symbol));
        return new($"Add '{property.Name}'", [PropertyInsertion.For(symbol.Syntax, text)], CodeActionKind.QuickFix, [diagnostic]);
    }

    private static DeclarationSymbol? FindDeclared(SemanticModel model, Diagnostic diagnostic) =>
        DeclarationAround.Find(model, model.SyntaxTree.Root.FindToken(diagnostic.Location.Span.Start).Parent);
}
