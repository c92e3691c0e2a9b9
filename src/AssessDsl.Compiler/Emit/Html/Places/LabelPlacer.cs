using AssessDsl.Compiler.Emit.Layout;
using AssessDsl.Compiler.Emit.Model;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Finds a place for each label where it covers neither a point nor another label.</summary>
internal sealed class LabelPlacer
{
    private const int FontSize = 12;
    private const int Descent = 4;
    private const int Radius = 6;
    private const int ScaleHeight = 24;
    private const int ScaleWidth = 80;

    private readonly MapFrame _frame;
    private readonly List<Box> _taken;

    /// <summary>Begins with the places of points and of labels that stand already.</summary>
    public LabelPlacer(MapFrame frame, IEnumerable<(int X, int Y)> points, IEnumerable<MapLabel> labels)
    {
        _frame = frame;
        var scale = new Box(0, frame.Height - ScaleHeight, frame.Scale.Length + ScaleWidth, frame.Height);
        _taken = [scale, .. points.Select(p => new Box(p.X - Radius, p.Y - Radius, p.X + Radius, p.Y + Radius)), .. labels.Select(label => BoxOf(label.Text, label.X, label.Y, label.Anchor))];
    }

    /// <summary>A label right of the point, else left, below or above it, else none.</summary>
    public MapLabel? Place(string text, int x, int y)
    {
        (int X, int Y, string Anchor)[] candidates =
            [(x + Radius + 3, y + 4, "start"), (x - Radius - 3, y + 4, "end"), (x, y + Radius + FontSize, "middle"), (x, y - Radius - Descent, "middle")];
        foreach (var (labelX, baseline, anchor) in candidates)
        {
            var box = BoxOf(text, labelX, baseline, anchor);
            if (box.Left < 0 || box.Top < 0 || box.Right > _frame.Width || box.Bottom > _frame.Height || _taken.Any(box.Meets))
                continue;
            _taken.Add(box);
            return new(text, labelX, baseline, anchor);
        }
        return null;
    }

    private static Box BoxOf(string text, int x, int baseline, string anchor)
    {
        var width = TextLines.Measure(text) * FontSize / 100;
        var left = anchor switch { "start" => x, "end" => x - width, _ => x - width / 2 };
        return new(left - 2, baseline - FontSize, left + width + 2, baseline + Descent);
    }

    private readonly record struct Box(int Left, int Top, int Right, int Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
