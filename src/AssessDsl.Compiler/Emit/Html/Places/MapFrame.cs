using System.Text;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The part of the earth that a map shows: degrees become points of the drawing, true to scale in its middle.</summary>
internal sealed class MapFrame
{
    private const int Margin = 48;
    private const int Bleed = 4;
    private const int LongestScale = 110;
    private const int LowestHeight = 180;
    private const int Pole = 90;
    private const double WidestSpan = 60;

    private static readonly double[] Turns = [-360, 0, 360];

    private readonly double _perDegree;
    private readonly double _squeeze;

    /// <summary>The frame around some places that shows them in their surroundings: with a coast in sight, where one is not too far.</summary>
    /// <param name="places">The places.</param>
    /// <param name="width">The width of the drawing.</param>
    /// <param name="mostHeight">The height that it may have.</param>
    public static MapFrame WithCoast(IReadOnlyList<(double Longitude, double Latitude)> places, int width, int mostHeight)
    {
        for (var span = 6.0; ; span *= 2)
        {
            var frame = new MapFrame(places, width, mostHeight, span);
            if (span >= WidestSpan || Coastline.Rings.Any(frame.ShowsLineOf))
                return frame;
        }
    }

    /// <summary>Finds the frame around some places.</summary>
    /// <param name="places">The places.</param>
    /// <param name="width">The width of the drawing.</param>
    /// <param name="mostHeight">The height that it may have.</param>
    /// <param name="leastSpan">The least number of degrees across.</param>
    public MapFrame(IReadOnlyList<(double Longitude, double Latitude)> places, int width, int mostHeight, double leastSpan)
    {
        Width = width;
        var west = Westernmost(places);
        double[] longitudes = [.. places.Select(p => Unwrap(p.Longitude, west))];
        double[] latitudes = [.. places.Select(p => p.Latitude)];
        var (middleX, middleY) = ((longitudes.Min() + longitudes.Max()) / 2, (latitudes.Min() + latitudes.Max()) / 2);
        _squeeze = Math.Max(0.1, Math.Cos(middleY * Math.PI / 180));
        var acrossSpan = Math.Max((longitudes.Max() - longitudes.Min()) * _squeeze, leastSpan);
        var downSpan = Math.Max(latitudes.Max() - latitudes.Min(), leastSpan / 2);
        _perDegree = Math.Min((width - 2 * Margin) / acrossSpan, (mostHeight - 2 * Margin) / downSpan);
        Height = Math.Clamp((int)(downSpan * _perDegree) + 2 * Margin, LowestHeight, mostHeight);
        Left = middleX - width / 2.0 / _perDegree / _squeeze;
        North = middleY + Height / 2.0 / _perDegree;
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

    /// <summary>The degrees at the left side, which may lie beyond the date line.</summary>
    public double Left { get; }

    /// <summary>The degrees at the right side.</summary>
    public double Right => Left + Width / _perDegree / _squeeze;

    /// <summary>Where the map begins and ends: at a pole, where one is inside the frame.</summary>
    public (int Top, int Bottom) Edges => (Math.Max(0, YOf(Pole)), Math.Min(Height, YOf(-Pole)));

    public double North { get; }

    public double South => North - Height / _perDegree;

    private double West { get; }

    /// <summary>How far down a latitude is.</summary>
    public int YOf(double latitude) => (int)Math.Round(Project(Left, latitude).Y);

    /// <summary>How far across a longitude is that counts on from the one at the left side.</summary>
    public int XOf(double longitude) => (int)Math.Round(Project(longitude, North).X);

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
        foreach (var turn in Turns)
        {
            foreach (var ring in Coastline.Rings.Where(ring => Meets(ring, turn)))
                Outline.AppendTo(path, Clip([.. ring.Points.Select(p => Project(p.Longitude + turn, p.Latitude))]));
        }
        return path.ToString();
    }

    private (double X, double Y) Project(double longitude, double latitude) =>
        ((longitude - Left) * _squeeze * _perDegree, (North - latitude) * _perDegree);

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

    private bool ShowsLineOf(CoastlineRing ring) => Turns.Any(turn => Meets(ring, turn)
        && ring.Points.Select(p => Project(p.Longitude + turn, p.Latitude)).Any(p => p.X > 0 && p.X < Width && p.Y > 0 && p.Y < Height));

    private bool Meets(CoastlineRing ring, double turn)
    {
        var (left, top) = Project(ring.West + turn, ring.North);
        var (right, bottom) = Project(ring.East + turn, ring.South);
        return right >= 0 && left <= Width && bottom >= 0 && top <= Height;
    }

    private List<(double X, double Y)> Clip(IReadOnlyList<(double X, double Y)> ring)
    {
        var clipped = ClipAt(ring, p => p.X + Bleed);
        clipped = ClipAt(clipped, p => Width + Bleed - p.X);
        clipped = ClipAt(clipped, p => p.Y + Bleed);
        return ClipAt(clipped, p => Height + Bleed - p.Y);
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
}
