using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Fixing;

/// <summary>Where positions of a text lie after edits of it, none of which touch.</summary>
internal sealed class MovedPositions
{
    private readonly ImmutableArray<TextEdit> _edits;
    private readonly int[] _ends;
    private readonly int[] _shifts;

    public MovedPositions(IEnumerable<TextEdit> edits)
    {
        _edits = [.. edits.OrderBy(edit => edit.Span)];
        _ends = [.. _edits.Select(edit => edit.Span.End)];
        _shifts = new int[_edits.Length + 1];
        for (var i = 0; i < _edits.Length; i++)
            _shifts[i + 1] = _shifts[i] + _edits[i].NewText.Length - _edits[i].Span.Length;
    }

    /// <summary>The new place of what begins at a position; at most the end of the new text where the old one is replaced.</summary>
    public int Of(int position)
    {
        var found = Array.BinarySearch(_ends, position);
        var passed = found < 0 ? ~found : found + 1;
        var cut = passed < _edits.Length ? position - _edits[passed].Span.Start - _edits[passed].NewText.Length : 0;
        return position + _shifts[passed] - Math.Max(0, cut);
    }
}
