using System.Numerics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Some assessments with all that they rest on, as numbers. What leads to what is worked out from below for a block of
/// supports at a time, one bit each, so that no shape of the graph takes more than a step for each of its links and blocks.
/// </summary>
internal sealed class SupportGraph
{
    private const int Bits = 64, Words = 8;

    private readonly DeclarationSymbol[] _symbols;
    private readonly int[][] _supports;
    private readonly int[] _circles;
    private readonly int[] _bits;
    private readonly ulong[] _reached;

    /// <param name="assessments">Assessments and all those behind them.</param>
    /// <param name="numbers">For each a number greater than those behind it; the members of a circle share one.</param>
    public SupportGraph(IEnumerable<DeclarationSymbol> assessments, BottomUp<int> numbers)
    {
        var symbols = assessments.OrderBy(assessment => numbers[assessment]).ToList();
        var ids = Enumerable.Range(0, symbols.Count).ToDictionary(id => symbols[id]);
        _circles = new int[symbols.Count];
        for (var id = 1; id < _circles.Length; id++)
            _circles[id] = _circles[id - 1] + (numbers[symbols[id]] == numbers[symbols[id - 1]] ? 0 : 1);
        _supports = [.. symbols.ToArray().Select(assessment => assessment.Targets(AssessmentKind.Because).Distinct().Select(IdOf).ToArray())];
        _symbols = [.. symbols];
        _bits = new int[_symbols.Length];
        Array.Fill(_bits, -1);
        _reached = new ulong[_circles.Length == 0 ? 0 : (_circles[^1] + 1) * Words];

        int IdOf(DeclarationSymbol support)
        {
            if (ids.TryAdd(support, symbols.Count))
                symbols.Add(support);
            return ids[support];
        }
    }

    public IEnumerable<DeclarationSymbol> Assessments => _symbols.Take(_supports.Length);

    /// <summary>What each assessment rests on directly and again through another direct support, with the first of those.</summary>
    public IEnumerable<(DeclarationSymbol Assessment, DeclarationSymbol Support, DeclarationSymbol Through)> FindRepeated()
    {
        foreach (var block in FindCandidates().Chunk(Bits * Words))
        {
            for (var bit = 0; bit < block.Length; bit++)
                _bits[block[bit]] = bit;
            Reach();
            foreach (var (id, bit, through) in FindRepeatedInBlock())
                yield return (_symbols[id], _symbols[block[bit]], _symbols[through]);
            foreach (var support in block)
                _bits[support] = -1;
        }
    }

    /// <summary>What several assessments name, one of which names an assessment too.</summary>
    private IEnumerable<int> FindCandidates()
    {
        var (uses, isAsked) = (new int[_symbols.Length], new bool[_symbols.Length]);
        for (var id = 0; id < _supports.Length; id++)
        {
            var hasBehind = Array.Exists(_supports[id], support => IsBehind(support, id));
            foreach (var support in _supports[id])
            {
                uses[support]++;
                isAsked[support] |= hasBehind;
            }
        }
        return Enumerable.Range(0, _symbols.Length).Where(support => uses[support] > 1 && isAsked[support]);
    }

    /// <summary>Whether a support is an assessment that does not rest on the one that it supports; circles are reported as such.</summary>
    private bool IsBehind(int support, int id) => support < _supports.Length && _circles[support] != _circles[id];

    /// <summary>Which supports of the block each circle leads to; most circles are single assessments.</summary>
    private void Reach()
    {
        Array.Clear(_reached);
        for (var id = 0; id < _supports.Length; id++)
        {
            var reached = ReachedFrom(id);
            foreach (var support in _supports[id])
            {
                if (IsBehind(support, id))
                    Unite(reached, ReachedFrom(support));
                if (_bits[support] is var bit and >= 0)
                    reached[bit / Bits] |= 1UL << bit;
            }
        }
    }

    private List<(int Id, int Bit, int Through)> FindRepeatedInBlock()
    {
        var found = new List<(int, int, int)>();
        Span<ulong> wanted = stackalloc ulong[Words];
        for (var id = 0; id < _supports.Length; id++)
        {
            wanted.Clear();
            foreach (var support in _supports[id])
            {
                if (_bits[support] is var bit and >= 0)
                    wanted[bit / Bits] |= 1UL << bit;
            }
            if (wanted.ContainsAnyExcept(0UL))
                TakeRepeated(id, wanted, found);
        }
        return found;
    }

    /// <summary>Takes out of the supports of an assessment those that another of them leads to.</summary>
    private void TakeRepeated(int id, Span<ulong> wanted, List<(int Id, int Bit, int Through)> found)
    {
        foreach (var through in _supports[id])
        {
            if (!IsBehind(through, id))
                continue;
            var reached = ReachedFrom(through);
            for (var word = 0; word < Words; word++)
            {
                var repeated = wanted[word] & reached[word];
                // A member of a circle leads to itself.
                if (_bits[through] is var own and >= 0 && own / Bits == word)
                    repeated &= ~(1UL << own);
                wanted[word] &= ~repeated;
                for (; repeated != 0; repeated &= repeated - 1)
                    found.Add((id, (word * Bits) + BitOperations.TrailingZeroCount(repeated), through));
            }
        }
    }

    private Span<ulong> ReachedFrom(int assessment) => _reached.AsSpan(_circles[assessment] * Words, Words);

    private static void Unite(Span<ulong> all, ReadOnlySpan<ulong> more)
    {
        for (var word = 0; word < Words; word++)
            all[word] |= more[word];
    }
}
