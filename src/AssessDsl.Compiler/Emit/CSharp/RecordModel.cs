using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Emit;

/// <summary>The record for a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The record's name.</param>
/// <param name="Own">The properties that it adds to its base.</param>
/// <param name="All">Its properties in the order of the JSON.</param>
internal sealed record RecordModel(Kind Kind, string Name, IReadOnlyList<ModelProperty> Own, IReadOnlyList<ModelProperty> All);

/// <summary>Makes the records for the kinds of a project.</summary>
internal sealed class RecordModels
{
    /// <summary>What every record has from object, from being one, or from the model.</summary>
    private static readonly string[] Inherited =
    [
        "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
        "EqualityContract", "PrintMembers", "Clone", "Deconstruct", "Read", "GetMembers",
        "Id", "Kind", "Title", "Documentation", "Text", "Sources", "Tags", "Location", "JsonReading", "OptionReading",
    ];

    private readonly ModelNames _names;
    private readonly ModelTypes _types;
    private readonly Dictionary<string, RecordModel> _records = new(StringComparer.Ordinal);

    public RecordModels(ModelNames names)
    {
        _names = names;
        _types = new(names);
        foreach (var kind in names.Kinds)
            Add(kind);
    }

    public IEnumerable<RecordModel> All => _records.Values;

    public RecordModel? Find(string kind) => _records.GetValueOrDefault(kind);

    private RecordModel Add(Kind kind)
    {
        if (_records.TryGetValue(kind.Id, out var known))
            return known;
        IReadOnlyList<ModelProperty> inherited = kind.Base is { } baseKind ? Add(baseKind).All : [.. Head(), .. CommonProperties.All.Select(p => Create(p, Identifiers.PascalCase(p.Name)))];
        var scope = new NameScope([.. Inherited, .. inherited.Select(p => p.Name), _names[kind]]);
        ModelProperty[] own =
        [
            .. kind.OwnProperties.Select(p => Create(p, scope.Add(Identifiers.PascalCase(p.Name)))),
            .. Special(kind),
            .. MemberArrays.Of(kind).Select(Members),
        ];
        var record = new RecordModel(kind, _names[kind], own, [.. inherited, .. own]);
        _records.Add(kind.Id, record);
        return record;
    }

    private IEnumerable<ModelProperty> Head() =>
    [
        new("id", "Id", "", ModelTypes.String) { IsRequired = true },
        new("title", "Title", "", ModelTypes.String),
        new("documentation", "Documentation", "", ModelTypes.String),
        new("text", "Text", "", _types.Text),
        new("location", "Location", "", ModelTypes.Location) { IsRequired = true },
    ];

    private ModelProperty Create(Property property, string name) => new(property.Name, name, property.Documentation, _types.Of(property))
    {
        IsList = property.IsList,
        IsRequired = property.IsRequired || property.HasDefault,
    };

    /// <summary>What is written in a way of its own and so is no property of the kind.</summary>
    private IEnumerable<ModelProperty> Special(Kind kind) => kind.Id switch
    {
        "clause" => [new("absent", "IsAbsent", "Whether the agreement is notable for not saying it.", ModelTypes.Boolean) { IsFlag = true }],
        "kind" =>
        [
            new("base", "BaseKind", "The kind that it extends.", ModelTypes.String),
            new("fields", "Fields", "What it adds.", ModelTypes.Field) { IsList = true },
        ],
        "assessment" => [new("support", "Support", "What its evidence amounts to.", _types.Support) { IsRequired = true }],
        "brief" => [new("content", "Content", "What it shows, in order.", _types.Content) { IsList = true }],
        _ => [],
    };

    private ModelProperty Members((string Name, string Kind) array)
    {
        var record = Add(BuiltInKinds.Find(array.Kind)!);
        var type = new ModelType(record.Name, $"member => {record.Name}.Read(member, declarations)", json => Expressions.Declaration(json, record.All));
        return new(array.Name, Identifiers.PascalCase(array.Name), record.Kind.Documentation, type) { IsList = true };
    }
}
