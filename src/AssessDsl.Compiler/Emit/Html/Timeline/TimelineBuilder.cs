using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Puts the events of a page and the horizons of its judgments on a time axis.</summary>
internal sealed class TimelineBuilder
{
    private const int MostRowsTogether = 40;
    private const int MostRowsOpen = 24;

    private readonly Page _page;
    private readonly PartialDate? _now;

    private TimelineBuilder(Page page)
    {
        _page = page;
        _now = page.Brief.DateOf(BriefKind.Date);
    }

    /// <summary>The timeline; null for fewer than two things to show.</summary>
    public static Timeline? Build(Page page, IEnumerable<DeclarationSymbol> shown) => new TimelineBuilder(page).Build(shown);

    private Timeline? Build(IEnumerable<DeclarationSymbol> shown)
    {
        Row[] rows = [.. shown.Select(symbol => (Symbol: symbol, Period: FindPeriod(symbol))).Where(found => found.Period is not null)
            .GroupBy(found => found.Period!, found => found.Symbol, (period, symbols) => new Row(period, [.. symbols]))
            .OrderBy(row => row.Period.SortsAt).ThenByDescending(row => row.Period.From is null)];
        var moments = rows.SelectMany(row => row.Period.Moments).Concat(_now is { } now ? [now.Start] : []).ToArray();
        if (rows.Sum(row => row.Symbols.Count) < 2)
            return null;
        var axis = new TimeAxis(moments.Min(), moments.Max());
        var isWhole = rows.Length <= MostRowsTogether;
        return new(
            axis.Ticks(_page.Format), _now is { } day ? axis.At(Middle(day)) : null,
            isWhole ? [new(null, false, 0, null, [.. rows.Select(row => Draw(row, axis))])] : [.. Group(rows, axis)]);
    }

    /// <summary>The rows of each year or month; those that lead up to the day of the brief are open, as far as they are not too many.</summary>
    private IEnumerable<TimelineGroup> Group(Row[] rows, TimeAxis axis)
    {
        var groups = rows.GroupBy(row => _page.Format.Heading(row.Period.SortsAt, axis.GroupUnit)).Select(group => (Title: group.Key, Rows: group.ToArray())).ToArray();
        var last = Math.Max(0, Array.FindLastIndex(groups, group => _now is not { } now || group.Rows[0].Period.SortsAt <= now.End));
        var first = last;
        for (var count = groups[last].Rows.Length; first > 0 && (count += groups[first - 1].Rows.Length) <= MostRowsOpen;)
            first--;
        return groups.Select((group, i) => new TimelineGroup(
            group.Title, i >= first && i <= last, group.Rows.Sum(row => row.Symbols.Count),
            string.Concat(group.Rows.Select(row => Mark(row.Period, axis)).Distinct()), [.. group.Rows.Select(row => Draw(row, axis))]));
    }

    // A row in a path: upright at the date by which it is sorted, and along the axis as far as an event goes on.
    private static string Mark(Period period, TimeAxis axis)
    {
        var at = axis.At(period.SortsAt);
        var end = period switch
        {
            { IsHorizon: true } or { From: null } => at,
            { To: { } to } => axis.At(to.Start),
            _ => TimeAxis.Ending,
        };
        return $"M{at} 0v8" + (end == at ? "" : $"M{at} 4H{end}");
    }

    private Period? FindPeriod(DeclarationSymbol symbol)
    {
        if (symbol.Kind.IsA(EventKind.Kind) && symbol.PeriodOf(EventKind.Date) is var (from, to) && (from ?? to) is not null)
            return new(from, to, IsHorizon: false);
        var isOpen = symbol.Kind == AssessmentKind.Kind && symbol.DateOf(AssessmentKind.Until) is { } until && _now is { } now && until.End > now.End;
        return isOpen ? new(_now, symbol.DateOf(AssessmentKind.Until), IsHorizon: true) : null;
    }

    private TimelineRow Draw(Row row, TimeAxis axis)
    {
        var (from, to, isHorizon) = row.Period;
        var isPoint = !isHorizon && from == to && from!.Value.Precision >= DatePrecision.Day;
        var start = from is null ? TimeAxis.Beginning : axis.At(isPoint ? Middle(from.Value) : from.Value.Start);
        return new()
        {
            Links = [.. row.Symbols.Select(symbol => _page.LinkTo(symbol, symbol.DisplayName))],
            When = isHorizon ? _page.Format.By(to!.Value) : _page.Format.Period(from, to),
            IsHorizon = isHorizon,
            Style = isHorizon ? "horizon" : from is null ? "from-before" : to is null ? "to-after" : null,
            Start = start,
            End = isPoint ? null : to is null ? TimeAxis.Ending : axis.At(to.Value.End),
        };
    }

    private static DateTime Middle(PartialDate date) => date.Start + (date.End - date.Start) / 2;

    /// <summary>Events of one time, or judgments that can be scored at one time.</summary>
    private sealed record Row(Period Period, IReadOnlyList<DeclarationSymbol> Symbols);

    /// <summary>The time of an event, or from the day of the brief until a judgment can be scored.</summary>
    private sealed record Period(PartialDate? From, PartialDate? To, bool IsHorizon)
    {
        // A horizon is reached when its year, month or day is over: at its last moment.
        public DateTime SortsAt => IsHorizon ? To!.Value.End.AddTicks(-1) : (From ?? To)!.Value.Start;

        public IEnumerable<DateTime> Moments
        {
            get
            {
                if (From is { } from)
                    yield return from.Start;
                if (To is { } to)
                    yield return to.End;
            }
        }
    }
}
