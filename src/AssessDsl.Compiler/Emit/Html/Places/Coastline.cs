using System.Collections.Immutable;
using System.Globalization;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The outline of the land, in degrees; see land.md for where it is from.</summary>
internal static class Coastline
{
    private static readonly Lazy<ImmutableArray<CoastlineRing>> LazyRings = new(Load);

    /// <summary>The rings; one inside another is water.</summary>
    public static ImmutableArray<CoastlineRing> Rings => LazyRings.Value;

    private static ImmutableArray<CoastlineRing> Load()
    {
        using var stream = typeof(Coastline).Assembly.GetManifestResourceStream("AssessDsl.Compiler.Emit.Html.Places.land.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadRing)];
    }

    private static CoastlineRing ReadRing(string line)
    {
        int[] steps = [.. line.Split(' ').Select(step => int.Parse(step, CultureInfo.InvariantCulture))];
        var ring = new (double, double)[steps.Length / 2];
        var (x, y) = (0, 0);
        for (var i = 0; i < ring.Length; i++)
            ring[i] = ((x += steps[2 * i]) / 100.0, (y += steps[2 * i + 1]) / 100.0);
        return new(ring);
    }
}

/// <summary>A closed line, and the rectangle around it.</summary>
internal sealed class CoastlineRing((double Longitude, double Latitude)[] points)
{
    public (double Longitude, double Latitude)[] Points { get; } = points;

    public double West { get; } = points.Min(p => p.Longitude);

    public double East { get; } = points.Max(p => p.Longitude);

    public double South { get; } = points.Min(p => p.Latitude);

    public double North { get; } = points.Max(p => p.Latitude);
}
