using AssessDsl.Compiler.Emit.Layout;
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
    private const int FewestInDetail = 2;
    private const int MostDetails = 3;

    /// <summary>The maps, that of all places first; none without coordinates.</summary>
    public static IReadOnlyList<PlaceMap> Build(Page page)
    {
        Spot[] spots = [.. page.Scope.Cards.Union(page.Listed).SelectMany(symbol => symbol.Get<CoordinatesValue>(PlaceKind.Coordinates).Take(1).Select(c => new Spot(symbol, (double)c.Longitude, (double)c.Latitude)))
            .OrderBy(spot => spot.Symbol.Ordinal)];
        if (spots.Length == 0)
            return [];
        var maps = new List<PlaceMap> { Draw(page, spots, null, out var groups) };
        foreach (var group in groups.Where(g => g.Distinct().Count() >= FewestInDetail).OrderByDescending(g => g.Count))
        {
            var detail = Draw(page, group, group[0].Symbol.DisplayName, out var apart);
            if (apart.Count > 1 && maps.Count <= MostDetails)
                maps.Add(detail);
        }
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
            Top = frame.Edges.Top,
            Bottom = frame.Edges.Bottom,
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

    // Two short names stand beside each other, of more the first with the number of the others.
    private static string LabelOf(IReadOnlyList<Spot> group)
    {
        if (group.Count == 2 && $"{group[0].Symbol.DisplayName}, {group[1].Symbol.DisplayName}" is var both && TextLines.Measure(both) <= LongestLabel)
            return both;
        return string.Concat(TextLines.Break(group[0].Symbol.DisplayName, LongestLabel, 1)) + (group.Count > 1 ? $" +{group.Count - 1}" : "");
    }

    /// <summary>The places, those that have no room for a point of their own with the nearest one that has.</summary>
    private static IReadOnlyList<IReadOnlyList<Spot>> Group(IReadOnlyList<Spot> spots, MapFrame frame)
    {
        var points = new List<Spot>();
        foreach (var spot in spots)
        {
            if (points.TrueForAll(point => Distance(frame, point, spot) >= Closest * Closest))
                points.Add(spot);
        }
        var near = spots.ToLookup(spot => points.MinBy(point => Distance(frame, point, spot))!);
        return [.. points.Select(point => near[point].Where(spot => spot.Symbol != point.Symbol).Prepend(point).ToArray())];
    }

    private static int Distance(MapFrame frame, Spot left, Spot right)
    {
        var (a, b) = (frame.At(left.Longitude, left.Latitude), frame.At(right.Longitude, right.Latitude));
        return (a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y);
    }

    private sealed record Spot(DeclarationSymbol Symbol, double Longitude, double Latitude)
    {
        // Where two names stand for one point there is nothing to see closer.
        public bool Equals(Spot? other) => other is not null && other.Longitude == Longitude && other.Latitude == Latitude;

        public override int GetHashCode() => HashCode.Combine(Longitude, Latitude);
    }
}
