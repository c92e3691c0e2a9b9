using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>References in a list to what an earlier value of it refers to already.</summary>
internal static class RepeatedValues
{
    /// <summary>Each such reference, with the first to the same.</summary>
    public static IReadOnlyList<(ReferenceValue First, ReferenceValue Again)> Find(ImmutableArray<Value> values)
    {
        if (values.Length < 2)
            return [];
        var repeated = new List<(ReferenceValue, ReferenceValue)>();
        var seen = new Dictionary<DeclarationSymbol, ReferenceValue>();
        foreach (var value in values)
        {
            if (value is ReferenceValue reference && !seen.TryAdd(reference.Target, reference))
                repeated.Add((seen[reference.Target], reference));
        }
        return repeated;
    }

    public static void Report(BindingContext context, Property property, IReadOnlyList<(ReferenceValue First, ReferenceValue Again)> repeated)
    {
        foreach (var (first, again) in repeated)
        {
            var syntax = (ReferenceSyntax)again.Syntax!;
            context.Report(SemanticDiagnostics.RepeatedValue, syntax.NameSpan, ("property", property.Name), ("name", again.Target.Name));
            context.Relate(context.Locate(first.Syntax!.Span), "named here first");
            if (ValueRemoval.SpanOf(syntax) is { } span)
                context.OfferFix("Remove the repeated value", span, "", isSafe: syntax.Annotation is null);
        }
    }
}
