using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The part of the earth that a map shows: degrees become points of the drawing, true to scale in its middle.</summary>
internal sealed class MapFrame
{
    private const int Margin = 48;
    private const int Bleed = 4;
    private const int LongestScale = 110;
    private const int LowestHeight = 180;
    private const double ShortestSpan = 1.5;

    private readonly double _left;
    private readonly double _top;
    private readonly double _perDegree;
    private readonly double _squeeze;

    /// <summary>Finds the frame around some places.</summary>
    public MapFrame(IReadOnlyList<(double Longitude, double Latitude)> places, int width, int mostHeight)
    {
        Width = width;
        var west = Westernmost(places);
        double[] longitudes = [.. places.Select(p => Unwrap(p.Longitude, west))];
        double[] latitudes = [.. places.Select(p => p.Latitude)];
        var (middleX, middleY) = ((longitudes.Min() + longitudes.Max()) / 2, (latitudes.Min() + latitudes.Max()) / 2);
        _squeeze = Math.Max(0.1, Math.Cos(middleY * Math.PI / 180));
        var acrossSpan = Math.Max((longitudes.Max() - longitudes.Min()) * _squeeze, ShortestSpan);
        var downSpan = Math.Max(latitudes.Max() - latitudes.Min(), ShortestSpan / 2);
        _perDegree = Math.Min((width - 2 * Margin) / acrossSpan, (mostHeight - 2 * Margin) / downSpan);
        Height = Math.Clamp((int)(downSpan * _perDegree) + 2 * Margin, LowestHeight, mostHeight);
        _left = middleX - width / 2.0 / _perDegree / _squeeze;
        _top = middleY + Height / 2.0 / _perDegree;
        West = west;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A round number of kilometres that is not too long to draw, and how long it is in the middle of the drawing.</summary>
    public (int Kilometres, int Length) Scale
    {
        get
        {
            var perKilometre = _perDegree / 111.2;
            var longest = (int)(LongestScale / perKilometre);
            var power = (int)Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, longest))));
            var kilometres = longest / power >= 5 ? 5 * power : longest / power >= 2 ? 2 * power : power;
            return (kilometres, (int)(kilometres * perKilometre));
        }
    }

    private double West { get; }

    /// <summary>The point of a place.</summary>
    public (int X, int Y) At(double longitude, double latitude)
    {
        var (x, y) = Project(Unwrap(longitude, West), latitude);
        return ((int)Math.Round(x), (int)Math.Round(y));
    }

    /// <summary>The land in the frame as an SVG path.</summary>
    public string DrawLand()
    {
        var path = new StringBuilder();
        foreach (var turn in (double[])[-360, 0, 360])
        {
            foreach (var ring in Coastline.Rings)
                Append(path, Clip([.. ring.Select(p => Project(p.Longitude + turn, p.Latitude))]));
        }
        return path.ToString();
    }

    private (double X, double Y) Project(double longitude, double latitude) =>
        ((longitude - _left) * _squeeze * _perDegree, (_top - latitude) * _perDegree);

    /// <summary>Where to cut the globe: at the east end of the widest stretch without a place.</summary>
    private static double Westernmost(IReadOnlyList<(double Longitude, double Latitude)> places)
    {
        double[] sorted = [.. places.Select(p => p.Longitude).Order()];
        var (west, widest) = (sorted[0], sorted[0] + 360 - sorted[^1]);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] - sorted[i - 1] > widest)
                (west, widest) = (sorted[i], sorted[i] - sorted[i - 1]);
        }
        return west;
    }

    private static double Unwrap(double longitude, double west) => longitude < west ? longitude + 360 : longitude;

    private IReadOnlyList<(double X, double Y)> Clip(IReadOnlyList<(double X, double Y)> ring)
    {
        if (ring.Max(p => p.X) < 0 || ring.Min(p => p.X) > Width || ring.Max(p => p.Y) < 0 || ring.Min(p => p.Y) > Height)
            return [];
        ring = ClipAt(ring, p => p.X + Bleed);
        ring = ClipAt(ring, p => Width + Bleed - p.X);
        ring = ClipAt(ring, p => p.Y + Bleed);
        return ClipAt(ring, p => Height + Bleed - p.Y);
    }

    /// <summary>Cuts a ring at one side of the frame (Sutherland and Hodgman); inside is where the distance is positive.</summary>
    private static List<(double X, double Y)> ClipAt(IReadOnlyList<(double X, double Y)> ring, Func<(double X, double Y), double> distance)
    {
        var inside = new List<(double X, double Y)>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var (before, after) = (distance(from), distance(to));
            if (before >= 0)
                inside.Add(from);
            if (before >= 0 != after >= 0)
            {
                var part = before / (before - after);
                inside.Add((from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part));
            }
        }
        return inside;
    }

    private static void Append(StringBuilder path, IReadOnlyList<(double X, double Y)> ring)
    {
        var last = (X: int.MinValue, Y: int.MinValue);
        var count = 0;
        foreach (var (x, y) in ring)
        {
            var point = (X: (int)Math.Round(x), Y: (int)Math.Round(y));
            if (Math.Abs(point.X - (long)last.X) + Math.Abs(point.Y - (long)last.Y) < 2)
                continue;
            path.Append(CultureInfo.InvariantCulture, $"{(count++ == 0 ? 'M' : 'L')}{point.X} {point.Y}");
            last = point;
        }
        if (count > 0)
            path.Append('Z');
    }
}
