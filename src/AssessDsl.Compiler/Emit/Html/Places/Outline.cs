using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>A closed line as an SVG path in whole numbers, without the points that nobody would miss.</summary>
internal static class Outline
{
    private const double Tolerance = .7;

    /// <summary>Writes the line behind others of the same path.</summary>
    public static void AppendTo(StringBuilder path, IReadOnlyList<(double X, double Y)> ring)
    {
        if (ring.Count < 3)
            return;
        var last = (X: 0, Y: 0);
        var count = 0;
        foreach (var (x, y) in Simplify(ring))
        {
            var point = (X: (int)Math.Round(x), Y: (int)Math.Round(y));
            var (across, down) = (point.X - last.X, point.Y - last.Y);
            if (count > 0 && across == 0 && down == 0)
                continue;
            // After the first point, steps from one to the next: shorter than places. A minus sign parts two numbers as a space does.
            path.Append(count switch { 0 => "M", 1 => "l", _ => across < 0 ? "" : " " })
                .Append(CultureInfo.InvariantCulture, $"{across}{(down < 0 ? "" : " ")}{down}");
            (last, count) = (point, count + 1);
        }
        path.Append('Z');
    }

    /// <summary>The points from which the line strays too far when they are left out (after Ramer, Douglas and Peucker).</summary>
    private static IEnumerable<(double X, double Y)> Simplify(IReadOnlyList<(double X, double Y)> ring)
    {
        var isKept = new bool[ring.Count];
        var open = new Stack<(int First, int Last)>();
        open.Push((0, ring.Count - 1));
        isKept[0] = isKept[^1] = true;
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = (0, Tolerance);
            for (var i = part.First + 1; i < part.Last; i++)
            {
                if (DistanceOf(ring[i], ring[part.First], ring[part.Last]) is var far && far > distance)
                    (farthest, distance) = (i, far);
            }
            if (farthest == 0)
                continue;
            isKept[farthest] = true;
            open.Push((part.First, farthest));
            open.Push((farthest, part.Last));
        }
        return ring.Where((_, i) => isKept[i]);
    }

    private static double DistanceOf((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (across, down) = (to.X - from.X, to.Y - from.Y);
        var length = across * across + down * down;
        var along = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * across + (point.Y - from.Y) * down) / length, 0, 1);
        return Math.Sqrt(Math.Pow(point.X - from.X - along * across, 2) + Math.Pow(point.Y - from.Y - along * down, 2));
    }
}
