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
        Span[] spans = [.. shown.Select(FindSpan).OfType<Span>().OrderBy(s => s.SortsAt).ThenByDescending(s => s.From is null).ThenBy(s => s.Symbol.Id, StringComparer.Ordinal)];
        var moments = spans.SelectMany(s => s.Moments).Concat(_now is { } now ? [now.Start] : []).ToArray();
        if (spans.Length < 2 || moments.Length == 0)
            return null;
        var axis = new TimeAxis(moments.Min(), moments.Max());
        var isWhole = spans.Length <= MostRowsTogether;
        return new(
            axis.Ticks(_page.Format), _now is { } day ? axis.At(Middle(day)) : null,
            isWhole ? null : string.Concat(spans.Select(span => $"M{axis.At(span.SortsAt)} 0v9")),
            isWhole ? [new(null, false, [.. spans.Select(span => Draw(span, axis))])] : [.. Group(spans, axis)]);
    }

    /// <summary>The rows of each period; those that lead up to the day of the brief are open, as far as they are not too many.</summary>
    private IEnumerable<TimelineGroup> Group(Span[] spans, TimeAxis axis)
    {
        var groups = spans.GroupBy(span => _page.Format.Heading(span.SortsAt, axis.GroupUnit)).Select(group => (Title: group.Key, Spans: group.ToArray())).ToArray();
        var last = Math.Max(0, Array.FindLastIndex(groups, group => _now is not { } now || group.Spans[0].SortsAt <= now.End));
        var first = last;
        for (var count = groups[last].Spans.Length; first > 0 && (count += groups[first - 1].Spans.Length) <= MostRowsOpen;)
            first--;
        return groups.Select((group, i) => new TimelineGroup(group.Title, i >= first && i <= last, [.. group.Spans.Select(span => Draw(span, axis))]));
    }

    private Span? FindSpan(DeclarationSymbol symbol)
    {
        if (symbol.Kind.IsA("event") && symbol.PeriodOf(EventKind.Date) is var (from, to) && (from ?? to) is not null)
            return new(symbol, from, to, IsHorizon: false);
        var isOpen = symbol.Kind == AssessmentKind.Kind && symbol.DateOf(AssessmentKind.Until) is { } until && _now is { } now && until.End > now.End;
        return isOpen ? new(symbol, _now, symbol.DateOf(AssessmentKind.Until), IsHorizon: true) : null;
    }

    private TimelineRow Draw(Span span, TimeAxis axis)
    {
        var isPoint = !span.IsHorizon && span.From == span.To && span.From!.Value.Text.Length >= 10;
        var start = span.From is null ? TimeAxis.Beginning : axis.At(isPoint ? Middle(span.From.Value) : span.From.Value.Start);
        var end = span.To is null ? TimeAxis.Ending : axis.At(span.To.Value.End);
        return new()
        {
            Link = _page.LinkTo(span.Symbol, span.Symbol.DisplayName),
            When = span.IsHorizon ? _page.Format.By(span.To!.Value) : _page.Format.Period(span.From, span.To),
            IsHorizon = span.IsHorizon,
            Style = (span.IsHorizon ? "horizon" : "event") + (span.From is null ? " from-before" : "") + (span.To is null ? " to-after" : ""),
            Start = start,
            End = isPoint ? null : end,
        };
    }

    private static DateTime Middle(PartialDate date) => date.Start + (date.End - date.Start) / 2;

    /// <summary>What is drawn on a row.</summary>
    private sealed record Span(DeclarationSymbol Symbol, PartialDate? From, PartialDate? To, bool IsHorizon)
    {
        public DateTime SortsAt => IsHorizon ? To!.Value.Start : (From ?? To)!.Value.Start;

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
