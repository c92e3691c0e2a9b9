using System.Text;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>
/// A brief of any size, as rich as one that analysts write: events in ten years with places, actors and sources;
/// judgments that rest on events and on each other, with notes, assumptions, indicators and a horizon.
/// </summary>
internal sealed class GeneratedBrief
{
    private const int Actors = 12;
    private const int Places = 14;
    private const int Sources = 9;

    private static readonly string[] s_words =
        ("northern harbour command fleet convoy ferry border treaty council ministry frontier garrison supply bridge pipeline corridor "
        + "exercise delegation summit ceasefire embargo cabinet election militia refinery terminal airfield checkpoint strait").Split(' ');

    private static readonly string[] s_terms =
        ["almost_no_chance", "very_unlikely", "unlikely", "roughly_even_chance", "likely", "very_likely", "almost_certain", "60%", "35%..40%"];

    private readonly Random _random = new(20250117);
    private readonly StringBuilder _text = new();
    private readonly int _judgments;
    private readonly int _events;

    private GeneratedBrief(int judgments, int events) => (_judgments, _events) = (judgments, events);

    /// <summary>Writes it in Assess; the same numbers give the same text.</summary>
    public static string Write(int judgments, int events) => new GeneratedBrief(judgments, events).Write();

    private string Write()
    {
        for (var i = 0; i < Actors; i++)
            _text.Append($"actor actor{i} \"{Title(3)}\" {{ type: organization  aka: \"{Title(1)}\" }}\n");
        for (var i = 0; i < Places; i++)
            _text.Append($"place place{i} \"{Title(1)} {i}\" {{ type: city  coordinates: {_random.Next(30, 60)}.{_random.Next(10, 99)}, {_random.Next(-10, 60)}.{_random.Next(10, 99)} }}\n");
        for (var i = 0; i < Sources; i++)
            _text.Append($"source source{i} \"{Title(5)}\" {{ type: media  publisher: {Any("actor", Actors)}  published: {Day()}  url: \"https://example.org/{i}\"  reliability: B  credibility: 2 }}\n");
        for (var i = 0; i < _events; i++)
            WriteEvent(i);
        for (var i = 0; i < _judgments; i++)
            WriteJudgment(i);
        WriteBrief();
        return _text.ToString();
    }

    private void WriteEvent(int i)
    {
        var day = Day();
        var date = (i % 5) switch { 0 => $"{day}..2025-0{_random.Next(1, 5)}", 1 => day[..7], 2 when i % 3 == 0 => ".." + day, _ => day };
        _text.Append($"event event{i} \"{Title(_random.Next(3, 9))}\" {{\n  date: {date}  place: {Any("place", Places)}  actors: {Any("actor", Actors)}  sources: {Any("source", Sources)}\n")
            .Append(i % 2 == 0 ? $"  \"{Title(11)} of @{Any("actor", Actors)}.\"\n}}\n" : "}\n");
    }

    private void WriteJudgment(int i)
    {
        _text.Append($"assessment judgment{i} \"{Title(_random.Next(4, 10))}\" {{\n")
            .Append($"  \"{Title(9)} that @{Any("actor", Actors)} {Title(12)}.[@{Any("source", Sources)}]\"\n")
            .Append($"  likelihood: {s_terms[i % s_terms.Length]}  confidence: moderate  until: {_random.Next(2026, 2030)}-06-30\n");
        var start = _random.Next(_events);
        for (var k = _random.Next(Math.Min(3, _events)); k >= 0; k--)
            _text.Append($"  because: event{(start + k) % _events} {(k == 0 ? $"(strong, \"{Title(7)}\")" : "")}\n");
        if (i % 2 == 0)
            _text.Append($"  despite: event{(start + 3) % _events} (weak)\n");
        if (i % 3 > 0)
            _text.Append($"  because: judgment{_random.Next(Math.Max(0, i - 6), i)}\n");
        _text.Append($"  assuming: \"{Title(9)}.\"\n  indicator: \"{Title(8)}.\"\n}}\n");
    }

    private void WriteBrief()
    {
        _text.Append($"brief daily \"A generated brief\" {{\n  date: 2025-06-01  publisher: actor0  author: \"{Title(2)}\"  takeaways: judgment0, event0\n");
        foreach (var (title, name, count) in new[] { ("Judgments", "judgment", _judgments), ("The record", "event", _events) })
        {
            _text.Append($"  section \"{title}\" {{\n    \"{Title(30)} of @{Any("actor", Actors)}.[@{Any("source", Sources)}]\"\n");
            for (var i = 0; i < count; i++)
                _text.Append($"    include {name}{i}\n");
            _text.Append("  }\n");
        }
        _text.Append("}\n");
    }

    private string Any(string name, int count) => $"{name}{_random.Next(count)}";

    private string Day() => $"{new DateOnly(2015, 1, 1).AddDays(_random.Next(3600)):yyyy-MM-dd}";

    private string Title(int words)
    {
        var title = string.Join(' ', Enumerable.Range(0, words).Select(_ => s_words[_random.Next(s_words.Length)]));
        return char.ToUpperInvariant(title[0]) + title[1..];
    }
}
