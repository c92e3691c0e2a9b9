using System.Collections.Concurrent;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds what a judgment rests on directly and again through another of its supports. The judgments of a file are answered
/// for together with all that they rest on; where the same ones come up for one file after another, as in a chain through
/// many files, the whole project is answered for at once.
/// </summary>
internal sealed class SupportReach(Compilation compilation)
{
    /// <summary>How often the judgments that are known may come up again, on average, and how many may at any rate.</summary>
    private const int MostAgain = 4, FewAgain = 1_000;

    private static readonly Dictionary<DeclarationSymbol, DeclarationSymbol> Nothing = [];

    private readonly ConcurrentDictionary<DeclarationSymbol, IReadOnlyDictionary<DeclarationSymbol, DeclarationSymbol>> _answers = [];
    private readonly BottomUp<int> _numbers = CreateNumbers();
    private readonly Lock _turn = new();
    private int _again;

    /// <summary>The direct supports that another direct support leads to as well, each with the first of those.</summary>
    public IReadOnlyDictionary<DeclarationSymbol, DeclarationSymbol> FindRepeated(DeclarationSymbol assessment)
    {
        if (!EvidenceLinks.AssessmentsBehind(assessment).Any() || assessment.GetValues(AssessmentKind.Because).Length < 2)
            return Nothing;
        if (_answers.TryGetValue(assessment, out var known))
            return known;
        lock (_turn)
        {
            if (!_answers.ContainsKey(assessment))
                Answer(assessment);
        }
        return _answers[assessment];
    }

    private void Answer(DeclarationSymbol assessment)
    {
        var isTedious = _again > FewAgain + (MostAgain * _answers.Count);
        var asked = isTedious ? compilation.GetSymbols(AssessmentKind.Kind) : compilation.Declarations[assessment.SyntaxTree].ByKind[AssessmentKind.Kind];
        var graph = new SupportGraph(WithAllBehind(asked), _numbers);
        var found = graph.FindRepeated().ToLookup(repeated => repeated.Assessment);
        foreach (var answered in graph.Assessments)
        {
            if (_answers.ContainsKey(answered))
                _again++;
            else
                _answers[answered] = found.Contains(answered) ? found[answered].ToDictionary(repeated => repeated.Support, repeated => repeated.Through) : Nothing;
        }
    }

    private static HashSet<DeclarationSymbol> WithAllBehind(IEnumerable<DeclarationSymbol> assessments)
    {
        var found = assessments.ToHashSet();
        var open = new Stack<DeclarationSymbol>(found);
        while (open.TryPop(out var assessment))
        {
            foreach (var behind in EvidenceLinks.AssessmentsBehind(assessment))
            {
                if (found.Add(behind))
                    open.Push(behind);
            }
        }
        return found;
    }

    /// <summary>Numbers that are greater than those of all that an assessment leads to; the members of a circle share one.</summary>
    private static BottomUp<int> CreateNumbers()
    {
        var count = 0;
        return new(EvidenceLinks.AssessmentsBehind, _ => ++count);
    }
}
