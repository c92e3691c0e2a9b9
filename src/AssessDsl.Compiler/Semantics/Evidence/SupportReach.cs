using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds what a judgment rests on directly and again through another of its supports. Numbers from one walk say where
/// there is no need to look: whatever a node leads to has a number between the lowest one below it and the node's own.
/// </summary>
internal sealed class SupportReach
{
    private readonly Dictionary<DeclarationSymbol, (int Lowest, int Own)> _numbers = [];

    public SupportReach(IEnumerable<DeclarationSymbol> assessments)
    {
        foreach (var node in PostOrder.Of(assessments, Supports))
        {
            var own = _numbers.Count;
            var lowest = Supports(node).Select(support => _numbers.TryGetValue(support, out var below) ? below.Lowest : own).Append(own).Min();
            _numbers.Add(node, (lowest, own));
        }
    }

    /// <summary>The direct supports that another direct support leads to as well, each with that other one.</summary>
    public Dictionary<DeclarationSymbol, DeclarationSymbol> FindRepeated(DeclarationSymbol assessment)
    {
        var repeated = new Dictionary<DeclarationSymbol, DeclarationSymbol>();
        var direct = Supports(assessment).Distinct().ToArray();
        var wanted = new SortedSet<int>(direct.Select(support => _numbers[support].Own));
        var seen = direct.ToHashSet();
        var open = new Queue<(DeclarationSymbol Node, DeclarationSymbol Origin)>(direct.Select(support => (support, support)));
        while (open.TryDequeue(out var step))
        {
            if (!LeadsToAny(step.Node, wanted))
                continue;
            foreach (var support in Supports(step.Node))
            {
                if (wanted.Remove(_numbers[support].Own))
                    repeated.Add(support, step.Origin);
                if (seen.Add(support))
                    open.Enqueue((support, step.Origin));
            }
        }
        return repeated;
    }

    private bool LeadsToAny(DeclarationSymbol node, SortedSet<int> wanted)
    {
        var (lowest, own) = _numbers[node];
        if (lowest == own)
            return false;
        using var between = wanted.GetViewBetween(lowest, own - 1).GetEnumerator();
        return between.MoveNext();
    }

    private static IEnumerable<DeclarationSymbol> Supports(DeclarationSymbol node) =>
        node.Kind.IsA("assessment") ? node.Targets(AssessmentKind.Because) : [];
}
