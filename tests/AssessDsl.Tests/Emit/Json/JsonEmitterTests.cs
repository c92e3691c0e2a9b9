using System.Text.Json;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.Json;

public sealed class JsonEmitterTests
{
    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void Documents_of_examples(string folder) =>
        Snapshot.Match(JsonEmitter.Emit(ExampleProject.Compile(folder), TestContext.Current.CancellationToken).Text, "json", ExampleProject.NameOf(folder));

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void A_document_fits_its_schema(string folder)
    {
        var compilation = ExampleProject.Compile(folder);
        var (exitCode, output) = Validate(compilation);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void A_document_with_every_property_of_every_kind_fits_its_schema()
    {
        var compilation = Compile(EveryProperty);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == AssessDsl.Compiler.Diagnostics.Severity.Error && !d.Code.StartsWith("AS3", StringComparison.Ordinal)));
        var (exitCode, output) = Validate(compilation);
        Assert.True(exitCode == 0, output);
        Snapshot.Match(JsonEmitter.Emit(compilation, TestContext.Current.CancellationToken).Text, "json");
    }

    [Fact]
    public void The_schema_of_a_project_without_kinds_of_its_own() => Snapshot.Match(JsonSchemaEmitter.Emit(Compile("")).Text, "json");

    [Fact]
    public void Every_array_is_there_and_sorted_by_id()
    {
        using var document = JsonDocument.Parse(JsonEmitter.Emit(Compile("""
            actor b { type: state }
            actor a { type: state  tags: z, y }
            agreement g { parties: b, a  status: signed }
            """), TestContext.Current.CancellationToken).Text);
        Assert.Equal(["a", "b"], document.RootElement.GetProperty("actors").EnumerateArray().Select(a => a.GetProperty("id").GetString()));
        Assert.Equal(["a", "b"], document.RootElement.GetProperty("agreements")[0].GetProperty("parties").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(["y", "z"], document.RootElement.GetProperty("actors")[0].GetProperty("tags").EnumerateArray().Select(a => a.GetString()));
        string[] names = ["actors", "places", "sources", "agreements", "events", "assessments", "questions", "resolutions", "scales", "briefs", "kinds", "custom"];
        Assert.Equal(names, document.RootElement.EnumerateObject().Select(p => p.Name).Skip(2));
    }

    [Fact]
    public void The_default_of_a_list_is_a_list()
    {
        using var document = JsonDocument.Parse(JsonEmitter.Emit(Compile("kind k { side: red | blue * = red  note: string* = \"none\" }\nk x"), TestContext.Current.CancellationToken).Text);
        var fields = document.RootElement.GetProperty("kinds")[0].GetProperty("fields");
        var instance = document.RootElement.GetProperty("custom")[0];
        Assert.All(fields.EnumerateArray(), field => Assert.Equal(
            JsonSerializer.Serialize(instance.GetProperty(field.GetProperty("name").GetString()!)), JsonSerializer.Serialize(field.GetProperty("default"))));
    }

    [Theory]
    [InlineData("because: first, second", "first second", 2, "high")]
    [InlineData("because: first, copy", "copy first", 1, "moderate")]
    [InlineData("because: other, first  scale: ipcc", "first second", 2, "very_high")]
    [InlineData("because: first  scale: ipcc", "first", 1, "medium")]
    [InlineData("because: unjudged", "unjudged", 1, "low")]
    [InlineData("", "", 0, "low")]
    public void An_assessment_says_what_its_evidence_amounts_to(string because, string sources, int independent, string ceiling)
    {
        using var document = JsonDocument.Parse(JsonEmitter.Emit(Compile($$"""
            source copy { type: media  reliability: A  credibility: 2  cites: first }
            source first { type: media  reliability: B  credibility: 2 }
            source second { type: media  reliability: A  credibility: 1 }
            source unjudged { type: media }
            event e { date: 2025  sources: second }
            assessment a { likelihood: likely  confidence: low  {{because}} }
            assessment other { likelihood: likely  confidence: low  because: e }
            """), TestContext.Current.CancellationToken).Text);
        var support = document.RootElement.GetProperty("assessments")[0].GetProperty("support");
        Assert.Equal(sources, string.Join(' ', support.GetProperty("sources").EnumerateArray().Select(source => source.GetString())));
        Assert.Equal(independent, support.GetProperty("independent").GetInt32());
        Assert.Equal(ceiling, support.GetProperty("ceiling").GetString());
    }

    internal const string EveryProperty = """
        namespace every.kind
        /// A state.
        actor a "A" { type: state  aka: "AA"  role: "R"  tags: x  sources: s  "Prose about @b[the other].[@s, p. 4]" }
        actor b { type: person  of: a }
        place p "P" { type: city  aka: "PP"  in: q  coordinates: 48.50, -7 }
        place q { type: country }
        source s "S" { type: media  publisher: a  author: "X", "Y"  url: "https://example.org/ü?a=b"  published: 2025-01
          accessed: 2025-01-17T14:30:05+03:00  reliability: B  credibility: 2  cites: t }
        source t { type: document  published: 2025 }
        agreement g "G" { parties: b, a  signed: 2025-01-17  effective: 2025-02  ended: 2026  status: terminated  term: 20y  replaces: h
          clause c "C" { topic: defence  binds: b }
          absent clause d "D" { "Not said." } }
        agreement h { parties: a, b  status: negotiating }
        event e "E" { date: 2025-01-17..2025-02  place: p  actors: a  targets: b, p  about: g, g.c  status: confirmed  follows: f }
        event f { date: ..2024 }
        assessment m "M" { likelihood: likely  confidence: low  because: e (strong, "N"), g.c, s  despite: f (weak)  assuming: "A @a."
          alternative: "Other.", n  indicator: "I."  until: 2025-12-31  supersedes: n  change: "New."  contradicts: n  about: a  author: "Me", a  scale: icd203
          "Two" "pieces" }
        assessment n { likelihood: 60%  confidence: low }
        assessment o { likelihood: 20%..35.5%  confidence: high  scale: phia }
        question u "Q" { asked: 2025  due: 2026  hypothesis y "H" { likelihood: unlikely  consistent: e  inconsistent: f (strong)  neutral: s } }
        resolution r { of: m  outcome: partly  date: 2025-06 }
        scale z "Z" { style: contiguous  one_sentence: false  likelihood low_term { range: 0%..50%  words: "low"  also: "slim" } likelihood high_term { range: 50%..100% } confidence weak_one { words: "weak" } }
        kind note "N" { body: text  at: date?  share: percent?  long: duration?  sure: boolean = true  link: url?  next: note?  many: number*  one: red | green = green  text_line: string? }
        kind strike : event { count: number }
        note i "I" { body: "See @a."  at: 2025-01  share: 12.5%  long: 3mo  sure: false  link: "https://example.org"  next: i  many: 1, -2.50, 1_000  text_line: "x" }
        strike j { date: 2025  count: 3 }
        brief k "K" { date: 2025-01-18  publisher: a  author: a, "Z"  takeaways: e, m, i  classification: "PUBLIC"  scale: icd203  previous: l
          "Intro @a."
          section "One" { "Text." include m  section "Two" { event inside { date: 2025 } } } }
        brief l { date: 2025-01-17 }
        """;

    private static Compilation Compile(string text) => Compilation.Create([SyntaxTree.ParseText(text, "test.assess")]);

    private static (int ExitCode, string Output) Validate(Compilation compilation)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var files = new[] { JsonSchemaEmitter.Emit(compilation), JsonEmitter.Emit(compilation) }.Select(file =>
            {
                var path = Path.Combine(folder.FullName, file.Path);
                File.WriteAllText(path, file.Text);
                return path;
            });
            return Node.Run("validate.mjs", [.. files]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
