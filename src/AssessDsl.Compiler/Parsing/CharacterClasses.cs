using System.Text;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// The classes of characters between which the lexer grammar makes no difference, so that the scanner's table needs
/// a column for each class and not for each character.
/// </summary>
internal sealed class CharacterClasses
{
    private const int FirstAstral = 0x10000;

    private readonly byte[] _ofChar = new byte[FirstAstral];
    private readonly List<(int Start, byte Class)> _astral = [];
    private readonly List<int> _representatives = [];

    public CharacterClasses(ATN atn)
    {
        var labels = atn.states.SelectMany(s => s.TransitionsArray).Select(t => LabelOf(t)).OfType<IntervalSet>().Distinct().ToArray();
        var bounds = labels.SelectMany(l => l.GetIntervals()).SelectMany(i => new[] { i.a, i.b + 1 })
            .Append(0).Where(b => b is >= 0 and <= char.MaxValue + 0x100000).Distinct().Order().ToArray();
        var classes = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var i = 0; i < bounds.Length; i++)
        {
            var end = i + 1 < bounds.Length ? bounds[i + 1] : 0x110000;
            var signature = string.Create(labels.Length, (labels, bounds[i]), static (chars, state) =>
            {
                for (var l = 0; l < chars.Length; l++)
                    chars[l] = state.labels[l].Contains(state.Item2) ? '1' : '0';
            });
            if (!classes.TryGetValue(signature, out var number))
            {
                classes.Add(signature, number = checked((byte)classes.Count));
                _representatives.Add(bounds[i]);
            }
            Assign(bounds[i], end, number);
        }
        Surrogate = checked((byte)_representatives.Count);
        _representatives.Add(0xD800);
        _ofChar.AsSpan(0xD800, 0x800).Fill(Surrogate);
    }

    /// <summary>The number of classes.</summary>
    public int Count => _representatives.Count;

    /// <summary>The class of half an astral character; <see cref="OfAstral"/> tells more.</summary>
    public byte Surrogate { get; }

    /// <summary>The class of each UTF-16 code unit.</summary>
    public byte[] OfChar => _ofChar;

    /// <summary>Some code point of a class, which stands for all of them.</summary>
    public int Representative(int number) => _representatives[number];

    /// <summary>The class of the astral character at the start of a text, which may be half of one only.</summary>
    public byte OfAstral(ReadOnlySpan<char> text, out int length)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out length) != System.Buffers.OperationStatus.Done)
        {
            length = 1;
            return Surrogate;
        }
        var (low, high) = (0, _astral.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_astral[middle].Start <= rune.Value)
                low = middle;
            else
                high = middle - 1;
        }
        return _astral[low].Class;
    }

    private static IntervalSet? LabelOf(Transition transition) => transition switch
    {
        NotSetTransition not => not.set.Complement(IntervalSet.Of(0, 0x10FFFF)),
        _ => transition.Label,
    };

    private void Assign(int start, int end, byte number)
    {
        if (start < FirstAstral)
            _ofChar.AsSpan(start, Math.Min(end, FirstAstral) - start).Fill(number);
        if (end > FirstAstral)
            _astral.Add((Math.Max(start, FirstAstral), number));
    }
}
