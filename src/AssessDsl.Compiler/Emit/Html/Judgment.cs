using System.Globalization;
using AssessDsl.Compiler.Emit.Layout;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Draws likelihoods and confidences.</summary>
internal static class Judgment
{
    private const int LabelSize = 12;
    private const int NarrowestBar = 294;

    /// <summary>A likelihood as a bar; null without one.</summary>
    public static Likelihood? Draw(LikelihoodValue? value, Page page)
    {
        if (value is null)
            return null;
        var (low, high) = BandOf(value);
        return Draw(value.Term is null ? null : page.Labels.Word(value.Term.Name), page.Format.Percent(value.Low, value.High), low, high, value.Low == value.High ? value.Low : null);
    }

    /// <summary>What is shaded for a likelihood: for a single percentage the range of its term.</summary>
    public static (decimal Low, decimal High) BandOf(LikelihoodValue value) =>
        value.Low == value.High && value.Term is { } term ? (term.Low, term.High) : (value.Low, value.High);

    /// <summary>A confidence as a badge; null without one.</summary>
    public static Confidence? Draw(ConfidenceValue? value, Page page) => value is null ? null : Draw(value.Scale, value.Term, page);

    /// <summary>The terms of a scale as a table.</summary>
    public static ScaleTable Draw(Scale scale, Page page) => new(page.ClaimAnchor(scale.Id), scale.Title,
        [.. scale.Terms.OrderBy(t => t.Low).ThenBy(t => t.High).Select(term => new ScaleTerm(
            Draw(page.Labels.Word(term.Name), page.Format.Percent(term.Low, term.High), term.Low, term.High, null), [.. term.Words, .. term.Also]))],
        [.. scale.Confidences.Select(term => Draw(scale, term, page))]);

    private static Confidence Draw(Scale scale, ConfidenceTerm term, Page page) =>
        new(page.Labels.Confidence(term.Name), scale.Confidences.Count(other => other.Rank <= term.Rank), scale.Confidences.Length);

    // A label that its band has no room for on a narrow screen stands beside the band, where there is more room, and
    // one that is too long for that above the bar.
    private static Likelihood Draw(string? term, string range, decimal low, decimal high, decimal? mark)
    {
        var length = TextLines.Measure(term ?? range) * LabelSize / 100;
        var (left, inside, right) = (low * NarrowestBar / 100, (high - low) * NarrowestBar / 100, (100 - high) * NarrowestBar / 100);
        (decimal At, string Anchor)? place = mark is null && length < inside ? ((low + high) / 2, "middle")
            : length > Math.Max(left, right) ? null : left > right ? (low, "end") : (high, "start");
        return new(term, range, Text(low), Text(high - low), mark is { } point ? Text(point) : null, place is { } at ? Text(at.At) : null, place?.Anchor is "start" ? null : place?.Anchor);
    }

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
