using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The words of a page that no analyst writes, in one language. A language is one file.</summary>
internal sealed class Labels
{
    private const string Prefix = "AssessDsl.Compiler.Emit.Html.Labels.";

    private static readonly Dictionary<string, Lazy<Labels>> Languages =
        typeof(Labels).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..]))
            .ToDictionary(language => language, language => new Lazy<Labels>(() => Load(language)), StringComparer.Ordinal);

    private static readonly FrozenSet<Property> BuiltIn = BuiltInKinds.All.SelectMany(kind => kind.Properties).ToFrozenSet();

    private readonly FrozenDictionary<(string Table, string Key), string> _words;
    private readonly FrozenDictionary<(string Table, string Key), ImmutableArray<string>> _lists;

    private Labels(JsonElement root)
    {
        Language = root.GetProperty("language").GetString()!;
        Months = Strings(root.GetProperty("months"));
        MonthsShort = Strings(root.GetProperty("months_short"));
        MonthsWithDay = Strings(root.GetProperty("months_with_day"));
        var entries = root.EnumerateObject().Where(table => table.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(table => table.Value.EnumerateObject().Select(entry => (Place: (Table: table.Name, Key: entry.Name), entry.Value))).ToArray();
        _words = entries.Where(e => e.Value.ValueKind == JsonValueKind.String).ToFrozenDictionary(e => e.Place, e => e.Value.GetString()!);
        _lists = entries.Where(e => e.Value.ValueKind == JsonValueKind.Array).ToFrozenDictionary(e => e.Place, e => Strings(e.Value));
        Texts = _words.Where(word => word.Key.Table == "texts").ToFrozenDictionary(word => word.Key.Key, word => word.Value, StringComparer.Ordinal);
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
    public FrozenDictionary<string, string> Texts { get; }

    /// <summary>The labels of a language.</summary>
    public static Labels For(string language) => Languages[language].Value;

    /// <summary>A word of the language or of a scale, such as <c>in_force</c>, for readers.</summary>
    public string Word(string name) => Find("words", name) ?? FreeWord(name);

    /// <summary>A bare word as the value of a property: translated where the property has it among its options.</summary>
    public string Word(Property property, string name) => BuiltIn.Contains(property) && property.Type is OptionType ? Word(name) : FreeWord(name);

    /// <summary>A bare word that its author has chosen, such as a tag or topic, for readers.</summary>
    public static string FreeWord(string name) => name.Replace('_', ' ');

    /// <summary>A kind's or property's name for readers, with a capital letter.</summary>
    public string Kind(string name) => Find("kinds", name) ?? Capitalized(FreeWord(name));

    /// <summary>A property's name for readers, with a capital letter; a field of a custom kind means what its author calls it.</summary>
    public string Property(Kind kind, Property property) =>
        (BuiltIn.Contains(property) ? Find("properties", $"{kind.Name}.{property.Name}") ?? Find("properties", property.Name) : null) ?? Capitalized(FreeWord(property.Name));

    /// <summary>How much a piece of evidence weighs.</summary>
    public string Weight(EvidenceWeight weight) => Texts[weight.Word()];

    /// <summary>A letter of the Admiralty code in words.</summary>
    public string Reliability(string letter) => Find("reliability", letter) ?? letter;

    /// <summary>A number of the Admiralty code in words.</summary>
    public string Credibility(string number) => Find("credibility", number) ?? number;

    /// <summary>A confidence term as a label.</summary>
    public string Confidence(string term) => Texts["confidence_level"].Replace("{term}", Word(term), StringComparison.Ordinal);

    /// <summary>A pattern of the language.</summary>
    public string Format(string name) => Find("formats", name)!;

    /// <summary>The signs of two directions.</summary>
    public ImmutableArray<string> Directions(string name) => _lists[("formats", name)];

    /// <summary>A unit in the form that goes with a number.</summary>
    public string Unit(string name, int count)
    {
        var forms = _lists[("units", name)];
        return forms[forms.Length == 2 ? (count == 1 ? 0 : 1) : SlavicForm(count)];
    }

    private static int SlavicForm(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => 0,
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => 1,
        _ => 2,
    };

    /// <summary>A word for readers, with a capital letter.</summary>
    public static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string? Find(string table, string key) => _words.GetValueOrDefault((table, key));

    private static ImmutableArray<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static Labels Load(string language)
    {
        using var stream = typeof(Labels).Assembly.GetManifestResourceStream($"{Prefix}{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        return new(document.RootElement);
    }
}
