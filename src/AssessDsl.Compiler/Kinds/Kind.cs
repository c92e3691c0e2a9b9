using System.Collections.Immutable;

namespace AssessDsl.Compiler.Kinds;

/// <summary>A kind of declaration, built in or a newsroom's own: which properties it has and what it may contain.</summary>
public sealed class Kind
{
    /// <summary>Stands for the kind of a declaration whose word names none, which has been reported.</summary>
    public static readonly Kind Unknown = new("unknown", "", "", []) { HasUnknownBase = true };

    private readonly Dictionary<string, Property> _properties;

    /// <summary>Creates a kind.</summary>
    /// <param name="id">The keyword of a built-in kind, or the full id of a custom one.</param>
    /// <param name="collection">The name of the array that holds its instances in JSON.</param>
    /// <param name="documentation">What it stands for, in Markdown.</param>
    /// <param name="properties">Its own properties, in the order in which they are listed.</param>
    /// <param name="baseKind">The kind that it extends.</param>
    /// <param name="isCustom">Whether it was declared in a file.</param>
    internal Kind(string id, string collection, string documentation, ImmutableArray<Property> properties, Kind? baseKind = null, bool isCustom = false)
    {
        Id = id;
        Collection = collection;
        Documentation = documentation;
        OwnProperties = properties;
        Base = baseKind;
        IsCustom = isCustom;
        Properties = baseKind is null ? [.. properties, .. HasCommonProperties ? CommonProperties.All : []]
            : [.. baseKind.Properties.Except(CommonProperties.All), .. properties, .. CommonProperties.All];
        _properties = new(StringComparer.Ordinal);
        foreach (var property in Properties)
            _properties[property.Name] = property;
    }

    /// <summary>The keyword of a built-in kind, or the full id of a custom one.</summary>
    public string Id { get; }

    /// <summary>The word that an instance begins with.</summary>
    public string Name => Id[(Id.LastIndexOf('.') + 1)..];

    /// <summary>What one of its kind is called in a message, with its article: "an event", "a 'strike'".</summary>
    internal string Noun => ReferenceType.Article(IsCustom ? $"'{Name}'" : IsTerm ? Id + " term" : Name);

    /// <summary>The same at the start of a sentence: "An actor".</summary>
    internal string NounAtStart => char.ToUpperInvariant(Noun[0]) + Noun[1..];

    /// <summary>The name of the array that holds its instances in JSON, in the document or in what they are members of.</summary>
    public string Collection { get; }

    /// <summary>What it stands for, in Markdown.</summary>
    public string Documentation { get; }

    /// <summary>The kind that it extends; null for most.</summary>
    public Kind? Base { get; }

    /// <summary>Whether it was declared in a file.</summary>
    public bool IsCustom { get; }

    /// <summary>The properties that the kind adds to its base.</summary>
    public ImmutableArray<Property> OwnProperties { get; }

    /// <summary>All properties: the base's, its own, and those that every declaration has.</summary>
    public ImmutableArray<Property> Properties { get; }

    /// <summary>The kinds whose declarations may stand in the body, by id.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Whether declarations of the kind stand in another one only, such as clauses.</summary>
    public bool IsMember { get; init; }

    /// <summary>Whether its declarations are terms of a scale.</summary>
    internal bool IsTerm { get; init; }

    /// <summary>The fields that were declared and could not be made: said at the fields, and not again at instances.</summary>
    internal ImmutableArray<string> BrokenFields { get; init; } = [];

    /// <summary>Whether nobody knows what the kind extends, which is said at the kind: its instances may be and have anything.</summary>
    internal bool HasUnknownBase
    {
        get => field || Base?.HasUnknownBase == true;
        init;
    }

    /// <summary>Whether the name of a field is missing, which is said there: it may be any.</summary>
    internal bool HasNamelessField { get; init; }

    private bool HasCommonProperties => Id != "kind";

    /// <summary>The property of a name, or null.</summary>
    public Property? FindProperty(string name) => _properties.GetValueOrDefault(name);

    /// <summary>The property of a name, or null.</summary>
    internal Property? FindProperty(ReadOnlySpan<char> name) =>
        _properties.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var property) ? property : null;

    /// <summary>Whether instances may have a property that <see cref="FindProperty(string)"/> does not find.</summary>
    internal bool MayHave(string name) => HasUnknownBase || HasNamelessField || BrokenFields.Contains(name) || Base?.MayHave(name) == true;

    /// <summary>Whether it is another kind or extends it.</summary>
    public bool IsA(Kind other) => this == other || Base?.IsA(other) == true;

    /// <inheritdoc />
    public override string ToString() => Id;
}
