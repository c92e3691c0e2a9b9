using System.Text;

namespace AssessDsl.EndToEndTests.Pages;

/// <summary>A brief of any size: as many events as judgments, on a decade of time, the judgments resting on events and on each other.</summary>
internal static class GeneratedBrief
{
    private static readonly string[] s_words =
        ("northern harbour command fleet convoy ferry border treaty council ministry frontier garrison supply bridge pipeline corridor "
        + "exercise delegation summit ceasefire embargo cabinet election militia refinery terminal airfield checkpoint strait").Split(' ');

    private static readonly string[] s_terms =
        ["almost_no_chance", "very_unlikely", "unlikely", "roughly_even_chance", "likely", "very_likely", "almost_certain", "60%", "35%..40%"];

    /// <summary>Writes it in Assess.</summary>
    /// <param name="items">The number of events and judgments together.</param>
    public static string Write(int items)
    {
        var (judgments, events) = (items / 2, items - items / 2);
        var random = new Random(20250117);
        var text = new StringBuilder("source paper \"A paper\" { type: media  published: 2025-01-01  reliability: B  credibility: 2 }\nactor us \"Us\" { type: state }\n");
        for (var i = 0; i < events; i++)
        {
            var day = new DateOnly(2015, 1, 1).AddDays(random.Next(3650));
            var date = (i % 5) switch { 0 => $"{day:yyyy-MM-dd}..{day.AddDays(random.Next(300)):yyyy-MM-dd}", 1 => $"{day:yyyy-MM}", 2 when i % 3 == 0 => $"..{day:yyyy-MM-dd}", _ => $"{day:yyyy-MM-dd}" };
            text.Append($"place p{i} \"{Title(random, 1)} {i}\" {{ type: city  coordinates: {random.Next(30, 60)}.{random.Next(10, 99)}, {random.Next(-10, 60)}.{random.Next(10, 99)} }}\n")
                .Append($"event e{i} \"{Title(random, 3 + random.Next(9))}\" {{ date: {date}  place: p{i}  actors: us  sources: paper }}\n");
        }
        for (var i = 0; i < judgments; i++)
        {
            text.Append($"assessment a{i} \"{Title(random, 4 + random.Next(10))}\" {{\n  \"It is @e{random.Next(events)} that counts.\"\n  likelihood: {s_terms[i % s_terms.Length]}  confidence: moderate  until: {2026 + random.Next(4)}-06-30\n");
            for (var k = random.Next(4); k >= 0; k--)
                text.Append($"  {(k == 1 ? "despite" : "because")}: e{random.Next(events)} (strong, \"{Title(random, 5)}\")\n");
            if (i > 0 && i % 3 > 0)
                text.Append($"  because: a{random.Next(Math.Max(0, i - 6), i)}\n");
            text.Append("}\n");
        }
        text.Append("brief daily \"A generated brief\" {\n  date: 2025-06-01\n  takeaways: a0\n  section \"All\" {\n");
        foreach (var name in Enumerable.Range(0, judgments).Select(i => $"a{i}").Concat(Enumerable.Range(0, events).Select(i => $"e{i}")))
            text.Append($"    include {name}\n");
        return text.Append("  }\n}\n").ToString();
    }

    private static string Title(Random random, int words)
    {
        var title = string.Join(' ', Enumerable.Range(0, words).Select(_ => s_words[random.Next(s_words.Length)]));
        return char.ToUpperInvariant(title[0]) + title[1..];
    }
}
