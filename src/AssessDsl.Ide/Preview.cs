using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Ide;

/// <summary>The page of a brief, and where it shows what stands at the cursor.</summary>
/// <param name="Brief">The brief.</param>
/// <param name="Page">Its page.</param>
/// <param name="Anchor">The anchor of what stands at the cursor; null where the page does not show it.</param>
public sealed record PreviewResult(DeclarationSymbol Brief, BriefPreview Page, string? Anchor);

/// <summary>Shows the brief that a place in a source belongs to.</summary>
public static class Preview
{
    /// <summary>The page of the brief at a position; null in a project without briefs.</summary>
    public static PreviewResult? Get(SemanticModel model, int position, EmitOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (FindBrief(model, position) is not { } brief)
            return null;
        var page = BriefPreview.Create(model.Compilation, brief, options, cancellationToken);
        return new(brief, page, FindAnchor(model, position, page));
    }

    /// <summary>The brief around the cursor, else the latest that shows what is there, else the first of the file, else the latest of the project.</summary>
    public static DeclarationSymbol? FindBrief(SemanticModel model, int position)
    {
        ArgumentNullException.ThrowIfNull(model);
        var compilation = model.Compilation;
        for (var symbol = model.GetEnclosingSymbol(position) ?? SymbolAtPosition.Find(model, position) as DeclarationSymbol; symbol is not null; symbol = symbol.Owner)
        {
            var brief = symbol.Kind == BriefKind.Kind ? symbol : symbol.Brief ?? Latest(compilation.EvidenceGraph.BriefsThatShow(symbol));
            if (brief is not null)
                return brief;
        }
        return model.Symbols.FirstOrDefault(symbol => symbol.Kind == BriefKind.Kind) ?? Latest(compilation.GetSymbols(BriefKind.Kind));
    }

    /// <summary>The anchor of what stands at a position; null where the page does not show it.</summary>
    public static string? FindAnchor(SemanticModel model, int position, BriefPreview page)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(page);
        return page.Anchors
            .Where(anchor => anchor.Place.Path == model.SyntaxTree.Path && anchor.Place.Span.Start <= position && position <= anchor.Place.Span.End)
            .MinBy(anchor => anchor.Place.Span.Length)?.Anchor;
    }

    private static DeclarationSymbol? Latest(IEnumerable<DeclarationSymbol> briefs) =>
        briefs.MaxBy(brief => (brief.DateOf(BriefKind.Date)?.Start ?? DateTime.MinValue, -brief.Ordinal));
}
