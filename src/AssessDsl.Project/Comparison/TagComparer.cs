using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Project.Comparison;

/// <summary>Compares likelihoods, confidences and horizons, and says which way they moved.</summary>
internal sealed class TagComparer(Edition before, Edition after)
{
    /// <summary>The properties that are tags of a judgment.</summary>
    public static readonly string[] Tags = ["likelihood", "confidence", "until"];

    private readonly Compilation _builtIn = Compilation.Create([]);

    /// <summary>Whether the tags of a declaration have the parts that are compared; the document may be another program's.</summary>
    public static bool CanCompare(Entry entry) =>
        !entry.IsJudgment
        || (Has(entry.Find("likelihood"), IsFraction, "low", "high") && Has(entry.Find("confidence"), part => part.ValueKind == JsonValueKind.String, "scale", "term"));

    public Difference Compare(string property, Entry old, Entry now)
    {
        var (was, value) = (old.Find(property), now.Find(property));
        var difference = new Difference(property, Display(property, old), Display(property, now));
        if (difference.Before == difference.After && property != "until")
            difference = difference with { Before = $"{difference.Before} in {ScaleOf(was)}", After = $"{difference.After} in {ScaleOf(value)}" };
        if (was is null || value is null)
            return difference;
        return property switch
        {
            "likelihood" => CompareBands(difference, BandOf(was.Value), BandOf(value.Value)),
            "confidence" => difference with { Direction = CompareRanks(was.Value, value.Value) },
            _ => difference with { Direction = DirectionOf(EndOf(was.Value), EndOf(value.Value)) },
        };
    }

    /// <summary>A tag as a person reads it; null where a declaration has none.</summary>
    public static string? Display(string property, Entry entry) =>
        property == "until" ? CanonicalJson.ToDisplay(entry.Find(property)) : DisplayTerm(entry.Find(property));

    private static Difference CompareBands(Difference difference, (decimal Low, decimal High) was, (decimal Low, decimal High) band) => difference with
    {
        Direction = DirectionOf(was.Low + was.High, band.Low + band.High),
        Overlaps = was == band ? null : IsPoint(was) || IsPoint(band) ? was.Low <= band.High && band.Low <= was.High : was.Low < band.High && band.Low < was.High,
    };

    private static bool IsPoint((decimal Low, decimal High) band) => band.Low == band.High;

    private static Direction? DirectionOf(decimal? from, decimal? to) =>
        from < to ? Direction.Up : from > to ? Direction.Down : null;

    /// <summary>The moment by which a judgment can be scored: a year or month stands for the whole of it.</summary>
    private static decimal? EndOf(JsonElement until) =>
        until.ValueKind == JsonValueKind.String && PartialDate.TryParse(until.GetString(), out var date) ? date.End.Ticks : null;

    /// <summary>Which way a confidence moved within its scale, as it is now or else was; terms of two scales do not compare.</summary>
    private Direction? CompareRanks(JsonElement was, JsonElement value)
    {
        if (ScaleOf(was) is not { } scale || scale != ScaleOf(value))
            return null;
        var (from, to) = (CanonicalJson.ToDisplay(was.GetProperty("term"))!, CanonicalJson.ToDisplay(value.GetProperty("term"))!);
        return ((ImmutableArray<string>[])[after.ConfidencesOf(scale), before.ConfidencesOf(scale), BuiltInConfidencesOf(scale)])
            .Where(terms => terms.Contains(from) && terms.Contains(to)).Select(terms => DirectionOf(terms.IndexOf(from), terms.IndexOf(to))).FirstOrDefault();
    }

    private ImmutableArray<string> BuiltInConfidencesOf(string scale) =>
        [.. _builtIn.FindScale(scale)?.Confidences.OrderBy(term => term.Rank).Select(term => term.Name) ?? []];

    private static string? ScaleOf(JsonElement? tag) =>
        tag is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty("scale", out var scale) ? CanonicalJson.ToDisplay(scale) : null;

    private static (decimal Low, decimal High) BandOf(JsonElement likelihood) =>
        (likelihood.GetProperty("low").GetDecimal(), likelihood.GetProperty("high").GetDecimal());

    private static bool Has(JsonElement? tag, Func<JsonElement, bool> isSound, params string[] parts) =>
        tag is not { } value
        || (value.ValueKind == JsonValueKind.Object && parts.All(part => value.TryGetProperty(part, out var found) && isSound(found)));

    private static bool IsFraction(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var value) && value is >= 0 and <= 1;

    private static string? DisplayTerm(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } value)
            return CanonicalJson.ToDisplay(json);
        var term = value.TryGetProperty("term", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()!.Replace('_', ' ') : null;
        if (!value.TryGetProperty("low", out _))
            return term;
        var (low, high) = BandOf(value);
        var band = low == high ? Percent(low) : $"{Percent(low)[..^1]}–{Percent(high)}";
        return term is null ? band : $"{term} ({band})";
    }

    private static string Percent(decimal fraction) => (fraction * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%";
}
