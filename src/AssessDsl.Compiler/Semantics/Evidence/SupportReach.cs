using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Tells whether one thing rests on another. Numbers from one walk answer most questions at once: whatever a node leads
/// to has a number between the node's own and the lowest one below it.
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

    /// <summary>Whether an assessment rests on something, directly or through others.</summary>
    public bool Leads(DeclarationSymbol from, DeclarationSymbol to)
    {
        var seen = new HashSet<DeclarationSymbol>();
        var open = new Stack<DeclarationSymbol>();
        open.Push(from);
        while (open.TryPop(out var node))
        {
            if (node != from && node == to)
                return true;
            if (!MayLead(node, to) || !seen.Add(node))
                continue;
            foreach (var support in Supports(node))
                open.Push(support);
        }
        return false;
    }

    private bool MayLead(DeclarationSymbol node, DeclarationSymbol to) =>
        _numbers.TryGetValue(node, out var range) && _numbers.TryGetValue(to, out var target)
        && range.Lowest <= target.Own && target.Own < range.Own;

    private static IEnumerable<DeclarationSymbol> Supports(DeclarationSymbol node) =>
        node.Kind.IsA("assessment") ? node.Targets(AssessmentKind.Because) : [];
}
