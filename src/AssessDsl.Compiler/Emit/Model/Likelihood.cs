namespace AssessDsl.Compiler.Emit.Model;

/// <summary>A likelihood as a bar from 0 to 100 %.</summary>
/// <param name="Term">The term, in words; null where the percentages belong to none.</param>
/// <param name="Range">The percentages, such as <c>55–80 %</c>.</param>
/// <param name="Low">The low end of the shaded band.</param>
/// <param name="Width">The width of the shaded band.</param>
/// <param name="Mark">A single percentage that is marked in the band, or null.</param>
/// <param name="LabelAt">Where the label stands; null where it is too long for the bar.</param>
/// <param name="LabelAnchor">Which part of the label stands there where it is not the start: <c>middle</c> or <c>end</c>.</param>
internal sealed record Likelihood(string? Term, string Range, string Low, string Width, string? Mark, string? LabelAt, string? LabelAnchor) : Part
{
    /// <summary>What is written on the band.</summary>
    public string Label => Term ?? Range;
}

/// <summary>A confidence as a badge.</summary>
/// <param name="Label">The term, in words.</param>
/// <param name="Level">Its place in the scale, the lowest being 1.</param>
/// <param name="Levels">How many levels the scale has.</param>
internal sealed record Confidence(string Label, int Level, int Levels) : Part;
