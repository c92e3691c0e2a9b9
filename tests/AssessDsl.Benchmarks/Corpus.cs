using System.Globalization;

namespace AssessDsl.Benchmarks;

/// <summary>One generated file: a namespace, the namespaces that it uses, and its declarations.</summary>
internal sealed record CorpusFile(string Namespace, string[] Uses, List<Declaration> Declarations);

/// <summary>A declaration with its members and properties; values are written as in Assess.</summary>
internal sealed record Declaration(string Kind, string Name, string Title)
{
    public string? Documentation { get; init; }

    public string? Prose { get; init; }

    public (string Name, string[] Values)[] Properties { get; init; } = [];

    public Declaration[] Members { get; init; } = [];

    /// <summary>The declarations that a brief includes.</summary>
    public string[] Includes { get; init; } = [];
}

/// <summary>
/// Generates files as analysts write them: actors, sources, agreements with clauses, events, assessments with their
/// evidence, and a brief of them. Files refer to each other: all to one actor, and each to the one before, in rows of ten.
/// The same arguments give the same files; every name is bound and every required property is there.
/// </summary>
internal sealed class Corpus
{
    private static readonly string[] Words =
        ("northern harbour command fleet convoy ferry border treaty council ministry frontier garrison supply bridge "
        + "pipeline corridor exercise delegation summit ceasefire embargo cabinet election militia refinery terminal "
        + "airfield checkpoint strait island province capital coalition parliament port rail grain fuel water").Split(' ');

    private readonly Random _random = new(20250117);
    private int _number;

    public Corpus(Options options)
    {
        for (var i = 0; i < options.Files; i++)
            Files.Add(CreateFile(i, options.Size));
    }

    public List<CorpusFile> Files { get; } = [];

    /// <summary>The actor that every file names.</summary>
    public string SharedActor => $"corpus.part0.{Files[0].Declarations[0].Name}";

    private CorpusFile CreateFile(int index, int size)
    {
        var before = index % 10 == 0 ? null : Files[index - 1].Declarations;
        string[] uses = index == 0 ? [] : [$"corpus.part{index - 1}"];
        var declarations = new List<Declaration>();
        var file = new CorpusFile($"corpus.part{index}", uses, declarations);
        var (state, organization, place) = (CreateActor("state"), CreateActor("organization"), CreatePlace());
        var source = CreateSource(state.Name, before?.First(declaration => declaration.Kind == "source").Name);
        declarations.AddRange([state, organization, place, source]);
        string[] actors = [state.Name, organization.Name];
        while (AssessWriter.Write(file).Length < size)
        {
            var agreement = CreateAgreement(actors, source.Name);
            var signing = CreateEvent(actors, place.Name, source.Name, agreement.Name);
            var incident = CreateEvent(actors, place.Name, source.Name, signing.Name);
            var first = CreateAssessment(source.Name, actors, [incident.Name, $"{agreement.Name}.{agreement.Members[0].Name}", .. Last(before)]);
            var second = CreateAssessment(source.Name, actors, [first.Name, signing.Name]);
            declarations.AddRange([agreement, signing, incident, first, second]);
        }
        declarations.Add(CreateBrief(actors, source.Name, declarations));
        return file;
    }

    private Declaration CreateActor(string type) => new("actor", Name(), Title(3))
    {
        Properties = [("type", [type]), ("aka", [Quoted(Alias()), Quoted(Alias())])],
    };

    private Declaration CreatePlace() => new("place", Name(), Alias())
    {
        Properties = [("type", ["city"]), ("coordinates", ["41.02", "29.15"])],
    };

    /// <summary>The judgment that the file before ends with.</summary>
    private static IEnumerable<string> Last(List<Declaration>? before) =>
        before?.Where(declaration => declaration.Kind == "assessment").Select(declaration => declaration.Name).TakeLast(1) ?? [];

    private Declaration CreateSource(string publisher, string? cited) => new("source", Name(), Title(5))
    {
        Properties =
        [
            ("type", ["official"]), ("publisher", [publisher]), ("published", [Date()]),
            ("url", [Quoted($"https://example.org/{Name()}")]), ("reliability", ["B"]), ("credibility", ["2"]),
            .. cited is null ? [] : new[] { ("cites", new[] { cited }) },
        ],
    };

    private Declaration CreateAgreement(string[] parties, string source) => new("agreement", Name(), Title(5))
    {
        Documentation = Title(9),
        Properties = [("parties", parties), ("signed", [Date()]), ("status", ["in_force"]), ("term", ["20y"]), ("sources", [source])],
        Members =
        [
            new("clause", Name(), Title(5)) { Properties = [("topic", ["transit"]), ("binds", parties)] },
            new("absent clause", Name(), Title(2)) { Properties = [("topic", ["mutual_defense"])], Prose = Title(14) },
        ],
    };

    private Declaration CreateEvent(string[] actors, string place, string source, string about) => new("event", Name(), Title(6))
    {
        Prose = Prose(actors, source),
        Properties = [("date", [Date()]), ("place", [place]), ("actors", actors), ("about", [about]), ("status", ["confirmed"]), ("sources", [source])],
    };

    private Declaration CreateAssessment(string source, string[] actors, string[] evidence) => new("assessment", Name(), Title(8))
    {
        Prose = Prose(actors, source),
        Properties =
        [
            ("likelihood", [_random.Next(3) == 0 ? "60%..80%" : "unlikely"]), ("confidence", ["moderate"]),
            .. evidence.Select(e => ("because", new[] { $"{e} (strong, {Quoted(Title(7))})" })),
            ("assuming", [Quoted(Title(8))]), ("indicator", [Quoted(Title(7))]), ("until", [Date()]),
            .. Files.Count == 0 ? [] : new[] { ("about", new[] { SharedActor }) },
        ],
    };

    private Declaration CreateBrief(string[] actors, string source, List<Declaration> shown) => new("brief", Name(), Title(6))
    {
        Prose = Prose(actors, source),
        Properties = [("date", ["2026-01-01"]), ("takeaways", [.. shown.Where(d => d.Kind == "assessment").Take(5).Select(d => d.Name)])],
        Includes = [.. shown.Where(d => d.Kind is "agreement" or "event" or "assessment").Select(d => d.Name)],
    };

    private string Prose(string[] actors, string source) =>
        $"""
        {Title(4)} and @{actors[0]} {Words[_random.Next(Words.Length)]} the {Title(5)}
        of @{actors[1]}, {Title(6)};[@{source}] it says that {Title(3)}
        is {Title(6)}.
        """;

    /// <summary>A name that no other declaration has.</summary>
    private string Name() => string.Create(CultureInfo.InvariantCulture, $"{Word()}_{Word()}_{_number++}");

    /// <summary>A name that people know an actor by; like those of the world it is shared by few.</summary>
    private string Alias() => string.Create(CultureInfo.InvariantCulture, $"{Title(2)} {_number++}");

    private string Title(int words)
    {
        var title = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private string Word() => Words[_random.Next(Words.Length)];

    private string Date() => new DateOnly(2024, 1, 1).AddDays(_random.Next(700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text}\"";
}
