using System.Globalization;
using System.Text;
using AssessDsl.Compiler.Emit.Model;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The lines of round degrees across a map, which say where it is even without a coast.</summary>
internal static class Graticule
{
    private const int LeastDistance = 90;
    private const int LabelHeight = 10;
    private const int Indent = 4;

    private static readonly double[] Steps = [0.2, 0.5, 1, 2, 5, 10, 20, 30];

    /// <summary>The lines as an SVG path, and their labels along the left and the upper side.</summary>
    public static (string Path, IReadOnlyList<MapLabel> Labels) Draw(MapFrame frame, ReaderFormat format)
    {
        var path = new StringBuilder();
        var labels = new List<MapLabel>();
        var (top, bottom) = frame.Edges;
        foreach (var degree in Degrees(frame.South, frame.North, frame.Height).Where(degree => Math.Abs(degree) <= 90))
        {
            var y = frame.YOf(degree);
            path.Append(CultureInfo.InvariantCulture, $"M0 {y}h{frame.Width}");
            if (y > 3 * LabelHeight && y < frame.Height - 3 * LabelHeight)
                labels.Add(new(format.Latitude((decimal)degree), Indent, y - Indent, "start"));
        }
        foreach (var degree in Degrees(frame.Left, frame.Right, frame.Width))
        {
            var x = frame.XOf(degree);
            path.Append(CultureInfo.InvariantCulture, $"M{x} {top}v{bottom - top}");
            if (x < frame.Width - LeastDistance / 2)
                labels.Add(new(format.Longitude((decimal)(degree > 180 ? degree - 360 : degree < -180 ? degree + 360 : degree)), x + Indent, LabelHeight + 2, "start"));
        }
        return (path.ToString(), labels);
    }

    private static IEnumerable<double> Degrees(double from, double to, int length)
    {
        var step = Steps.FirstOrDefault(step => step * length / (to - from) >= LeastDistance, Steps[^1]);
        for (var k = Math.Ceiling(from / step); k * step < to; k++)
            yield return Math.Round(k * step, 1);
    }
}
