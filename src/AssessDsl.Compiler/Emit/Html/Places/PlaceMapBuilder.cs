using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Draws the places of a page that have coordinates, with further maps of where they stand close together.</summary>
internal static class PlaceMapBuilder
{
    private const int Width = 704;
    private const int MostHeight = 440;
    private const int DetailWidth = 344;
    private const int MostDetailHeight = 280;
    private const double DetailSpan = 1.5;
    private const int LongestLabel = 1600;
    private const int Closest = 18;
    private const int FewestInDetail = 3;
    private const int MostDetails = 3;

    /// <summary>The maps, that of all places first; none without coordinates.</summary>
    public static IReadOnlyList<PlaceMap> Build(Page page)
    {
        Spot[] spots = [.. page.Listed.SelectMany(symbol => symbol.Get<CoordinatesValue>(PlaceKind.Coordinates).Take(1).Select(c => new Spot(symbol, (double)c.Longitude, (double)c.Latitude)))
            .OrderBy(spot => spot.Symbol.Ordinal)];
        if (spots.Length == 0)
            return [];
        var maps = new List<PlaceMap> { Draw(page, spots, null, out var groups) };
        foreach (var group in groups.Where(g => g.Count >= FewestInDetail && g.Distinct().Count() > 1).OrderByDescending(g => g.Count).Take(MostDetails))
            maps.Add(Draw(page, group, group[0].Symbol.DisplayName, out _));
        return maps;
    }

    private static PlaceMap Draw(Page page, IReadOnlyList<Spot> spots, string? title, out IReadOnlyList<IReadOnlyList<Spot>> groups)
    {
        (double, double)[] places = [.. spots.Select(s => (s.Longitude, s.Latitude))];
        var frame = title is null ? MapFrame.WithCoast(places, Width, MostHeight) : new MapFrame(places, DetailWidth, MostDetailHeight, DetailSpan);
        groups = Group(spots, frame);
        var points = groups.Select(group => frame.At(group[0].Longitude, group[0].Latitude)).ToArray();
        var (grid, gridLabels) = Graticule.Draw(frame, page.Format);
        var labels = new LabelPlacer(frame, points, gridLabels);
        var (kilometres, length) = frame.Scale;
        return new()
        {
            Title = title,
            Width = frame.Width,
            Height = frame.Height,
            Land = frame.DrawLand(),
            Grid = grid,
            GridLabels = gridLabels,
            ScaleLength = length,
            Scale = $"{page.Format.Number(kilometres)} {page.Labels.Texts["km"]}",
            Points = [.. groups.Zip(points, (group, point) => new MapPoint(
                "#" + group[0].Symbol.Id,
                string.Join(", ", group.Select(spot => spot.Symbol.DisplayName)),
                point.X, point.Y,
                labels.Place(LabelOf(group), point.X, point.Y)))],
        };
    }

    private static string LabelOf(IReadOnlyList<Spot> group) =>
        string.Concat(TextLines.Break(group[0].Symbol.DisplayName, LongestLabel, 1)) + (group.Count > 1 ? $" +{group.Count - 1}" : "");

    private static IReadOnlyList<IReadOnlyList<Spot>> Group(IReadOnlyList<Spot> spots, MapFrame frame)
    {
        var groups = new List<List<Spot>>();
        foreach (var spot in spots)
        {
            if (groups.Find(group => AreClose(frame, group[0], spot)) is { } near)
                near.Add(spot);
            else
                groups.Add([spot]);
        }
        return groups;
    }

    private static bool AreClose(MapFrame frame, Spot left, Spot right)
    {
        var (a, b) = (frame.At(left.Longitude, left.Latitude), frame.At(right.Longitude, right.Latitude));
        return (a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y) < Closest * Closest;
    }

    private sealed record Spot(DeclarationSymbol Symbol, double Longitude, double Latitude)
    {
        // Where two names stand for one point there is nothing to see closer.
        public bool Equals(Spot? other) => other is not null && other.Longitude == Longitude && other.Latitude == Latitude;

        public override int GetHashCode() => HashCode.Combine(Longitude, Latitude);
    }
}
