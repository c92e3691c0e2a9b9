using System.Collections.Immutable;
using System.Text.Json;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The words of a page that no analyst writes, in one language. A language is one file.</summary>
internal sealed class Labels
{
    private static readonly Dictionary<string, Lazy<Labels>> Languages =
        new[] { "en", "uk" }.ToDictionary(language => language, language => new Lazy<Labels>(() => Load(language)), StringComparer.Ordinal);

    private readonly JsonElement _root;

    private Labels(JsonElement root)
    {
        _root = root;
        Language = root.GetProperty("language").GetString()!;
        Months = Strings(root.GetProperty("months"));
        MonthsShort = Strings(root.GetProperty("months_short"));
        MonthsWithDay = Strings(root.GetProperty("months_with_day"));
        Texts = Table("texts");
    }

    /// <summary>The languages that there are.</summary>
    public static IReadOnlyCollection<string> All => Languages.Keys;

    /// <summary>The language's code.</summary>
    public string Language { get; }

    /// <summary>The months' names alone.</summary>
    public ImmutableArray<string> Months { get; }

    /// <summary>The months' names on an axis.</summary>
    public ImmutableArray<string> MonthsShort { get; }

    /// <summary>The months' names behind a day.</summary>
    public ImmutableArray<string> MonthsWithDay { get; }

    /// <summary>The labels that templates read.</summary>
    public ImmutableDictionary<string, string> Texts { get; }

    /// <summary>The labels of a language.</summary>
    public static Labels For(string language) => Languages[language].Value;

    /// <summary>An option or other bare word, such as <c>in_force</c>, for readers.</summary>
    public string Word(string name) => Find("words", name) ?? name.Replace('_', ' ');

    /// <summary>A kind's or property's name for readers, with a capital letter.</summary>
    public string Kind(string name) => Find("kinds", name) ?? Capitalized(name);

    /// <summary>A property's name for readers, with a capital letter.</summary>
    public string Property(string name) => Find("properties", name) ?? Capitalized(name);

    /// <summary>A letter of the Admiralty code in words.</summary>
    public string Reliability(string letter) => Find("reliability", letter) ?? letter;

    /// <summary>A number of the Admiralty code in words.</summary>
    public string Credibility(string number) => Find("credibility", number) ?? number;

    /// <summary>A pattern of the language.</summary>
    public string Format(string name) => Find("formats", name)!;

    /// <summary>The signs of two directions.</summary>
    public ImmutableArray<string> Directions(string name) => Strings(_root.GetProperty("formats").GetProperty(name));

    /// <summary>A unit in the form that goes with a number.</summary>
    public string Unit(string name, int count)
    {
        var forms = Strings(_root.GetProperty("units").GetProperty(name));
        return forms[forms.Length == 2 ? (count == 1 ? 0 : 1) : SlavicForm(count)];
    }

    private static int SlavicForm(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => 0,
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => 1,
        _ => 2,
    };

    /// <summary>A bare word for readers, with a capital letter.</summary>
    public string Capitalized(string name) => Word(name) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : name;

    private string? Find(string table, string key) =>
        _root.GetProperty(table).TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private ImmutableDictionary<string, string> Table(string name) =>
        _root.GetProperty(name).EnumerateObject().ToImmutableDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);

    private static ImmutableArray<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static Labels Load(string language)
    {
        using var stream = typeof(Labels).Assembly.GetManifestResourceStream($"AssessDsl.Compiler.Emit.Html.Labels.{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        return new(document.RootElement.Clone());
    }
}
