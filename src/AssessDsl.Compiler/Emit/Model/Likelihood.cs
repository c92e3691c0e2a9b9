namespace AssessDsl.Compiler.Emit.Model;

/// <summary>A likelihood as a bar from 0 to 100 %.</summary>
/// <param name="Term">The term, in words; null where the percentages belong to none.</param>
/// <param name="Range">The percentages, such as <c>55–80 %</c>.</param>
/// <param name="Low">The low end of the shaded band.</param>
/// <param name="Width">The width of the shaded band.</param>
/// <param name="Mark">A single percentage that is marked in the band, or null.</param>
/// <param name="LabelAt">Where the label stands.</param>
/// <param name="LabelAnchor">Which end of the label stands there.</param>
/// <param name="LabelShift">How far the label is moved from there.</param>
internal sealed record Likelihood(string? Term, string Range, string Low, string Width, string? Mark, string LabelAt, string LabelAnchor, int LabelShift) : Part
{
    /// <summary>What is written on the band.</summary>
    public string Label => Term ?? Range;
}

/// <summary>A confidence as a badge.</summary>
/// <param name="Term">The term, in words.</param>
/// <param name="Steps">The levels of the scale from the lowest; those up to the term are true.</param>
internal sealed record Confidence(string Term, IReadOnlyList<bool> Steps) : Part;
