namespace AssessDsl.Tests.Semantics;

/// <summary>
/// Files at random in which everything refers to everything: few names, so that they clash, go missing, change their
/// kind and come back from one edit to the next.
/// </summary>
internal sealed class RandomProject(int seed)
{
    private static readonly string[] s_names = ["ann", "bob", "cat", "dan", "eve", "fox"];
    private static readonly string[] s_named = ["north", "north.sea", "south"];
    private static readonly string[] s_namespaces = ["", .. s_named];
    private static readonly string[] s_dates = ["2024", "2025-02", "2025-06-01", "2026-01-01"];

    private readonly Random _random = new(seed);

    /// <summary>The names that declarations have.</summary>
    public static IReadOnlyList<string> Names => s_names;

    public int Next(int count) => _random.Next(count);

    public string Path() => $"{(char)('a' + _random.Next(6))}.assess";

    /// <summary>A file, now and then with a bit missing or twice.</summary>
    public string Text()
    {
        var scope = Pick(s_namespaces);
        var head = (scope.Length > 0 ? $"namespace {scope}\n" : "") + string.Concat(Several(2, () => $"use {Pick(s_named)}\n"));
        var text = head + string.Join("\n", Several(6, Declaration));
        return _random.Next(4) == 0 ? Damage(text) : text;
    }

    /// <summary>A text after one small edit.</summary>
    public string Damage(string text)
    {
        var start = _random.Next(text.Length + 1);
        var length = Math.Min(_random.Next(8), text.Length - start);
        return text[..start] + Pick("", "ann", "@", "{", "\"", ": ", "//", " bob ", "event ") + text[(start + length)..];
    }

    private string Declaration() => _random.Next(14) switch
    {
        0 or 1 => $"actor {Name()} {Title()} {{ type: state  aka: {Title()} {Maybe($"of: {Reference()}")} }}",
        2 => $"place {Name()} {Title()} {{ type: city {Maybe("coordinates: 41.02, 29.15")} {Maybe($"in: {Reference()}")} }}",
        3 or 4 => $"source {Name()} {Title()} {{ type: media  publisher: {Reference()}  credibility: {1 + _random.Next(3)}  reliability: B {Maybe($"cites: {Reference()}")} }}",
        5 => $"agreement {Name()} {Title()} {{ parties: {Reference()}, {Reference()}  status: signed  {Maybe("absent")} clause {Name()} {{ topic: t  binds: {Reference()} }} }}",
        6 or 7 => $"{Maybe("// assess:ignore AS3003: because\n")}event {Name()} {Title()} {{ date: {Pick(s_dates)} {Maybe($"sources: {Reference()}")} {Maybe($"follows: {Reference()}")} {Maybe($"place: {Reference()}")} {Prose()} }}",
        8 or 9 => Assessment(),
        10 => $"question {Name()} {{ hypothesis {Name()} {{ likelihood: 40%  consistent: {Reference()} }} hypothesis {Name()} {{ likelihood: 70%  consistent: {Reference()} }} }}",
        11 => $"resolution {Name()} {{ of: {Reference()}  outcome: {Pick("occurred", "did_not_occur")}  date: {Pick(s_dates)} }}",
        12 => $"scale {Name()} {{ likelihood {Pick("likely", "rare")} {{ range: 0%..{20 + _random.Next(60)}% }} confidence low confidence high }}",
        _ => _random.Next(2) == 0 ? Kind() : Brief(),
    };

    private string Assessment() =>
        $"assessment {Name()} {Title()} {{ likelihood: {Pick("likely", "unlikely", "rare", "70%")}  confidence: {Pick("low", "moderate", "high")} "
        + $"{Maybe($"because: {Reference()}, {Reference()}")} {Maybe($"despite: {Reference()}")} {Maybe($"supersedes: {Reference()}")} {Maybe($"contradicts: {Reference()}")} "
        + $"{Maybe($"until: {Pick(s_dates)}")} {Maybe($"scale: {Reference()}")} {Prose()} }}";

    private string Kind() =>
        $"kind {Name()} : {Pick("event", "actor", Reference())} {{ size: number?  by: {Pick("actor", Reference())}? {Maybe($"seen: source = {Reference()}")} }}\n{Reference()} {Name()} {Title()} {{ date: 2025  type: state }}";

    private string Brief() =>
        $"brief {Name()} {{ date: {Pick(s_dates)} {Maybe($"takeaways: {Reference()}, {Reference()}")} {Maybe($"scale: {Reference()}")} {Prose()} {Maybe($"include {Reference()}")} "
        + $"section \"S\" {{ {Maybe($"include {Reference()}")} {Assessment()} {Prose()} }} }}";

    private string Prose() => Maybe($"\"@{Reference()} is {Pick("likely", "unlikely", "perhaps rare")} to meet {Title()[1..^1]}.[@{Reference()}]\"");

    private string Reference() => _random.Next(6) switch { 0 => $"{Name()}.{Name()}", 1 => $"{Pick(s_named)}.{Name()}", _ => Name() };

    private string Name() => Pick(s_names);

    private string Title() => $"\"{Pick("Norvale", "Norvale Bay", "The Ostland Guard", "Ostland", "Sund")}\"";

    private string Maybe(string text) => _random.Next(2) == 0 ? text : "";

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private string[] Several(int most, Func<string> create) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => create())];
}
