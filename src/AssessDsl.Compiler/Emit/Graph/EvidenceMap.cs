using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>Judgments, what they rest on, what speaks against them, and the sources of it all: the graph that can be drawn.</summary>
/// <param name="Nodes">The declarations, in the order of the project.</param>
/// <param name="Links">The links, in the order of the declarations that they come from.</param>
public sealed record EvidenceMap(ImmutableArray<DeclarationSymbol> Nodes, ImmutableArray<EvidenceLink> Links)
{
    private static readonly ImmutableArray<Property> Followed = [.. EvidenceLinks.Properties, AssessmentKind.Supersedes, AssessmentKind.Contradicts];

    /// <summary>The map of a whole project: what its judgments reach.</summary>
    public static EvidenceMap Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return From(compilation.Symbols.Where(symbol => symbol.IsJudgment));
    }

    /// <summary>The map of what one declaration reaches; that of a question is what its hypotheses do.</summary>
    public static EvidenceMap Of(DeclarationSymbol root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return From(root.Kind == QuestionKind.Kind ? root.Members : [root]);
    }

    private static EvidenceMap From(IEnumerable<DeclarationSymbol> roots)
    {
        var nodes = new HashSet<DeclarationSymbol>(roots);
        var waiting = new Queue<DeclarationSymbol>(nodes);
        while (waiting.TryDequeue(out var node))
            foreach (var link in LinksFrom(node))
                if (nodes.Add(link.To))
                    waiting.Enqueue(link.To);
        ImmutableArray<DeclarationSymbol> ordered = [.. nodes.OrderBy(node => node.Ordinal)];
        return new(ordered, [.. ordered.SelectMany(LinksFrom)]);
    }

    private static IEnumerable<EvidenceLink> LinksFrom(DeclarationSymbol symbol) => Followed.SelectMany(property => EvidenceLinks.Of(symbol, property));
}
