using AssessDsl.Compiler.Kinds;
using Scriban;
using Scriban.Runtime;

namespace AssessDsl.Compiler.Emit;

/// <summary>Renders the file of model records.</summary>
internal static class ModelTemplate
{
    private static readonly Lazy<Template> LazyTemplate = new(() => Template.Parse(Model + Values));

    /// <summary>The part that depends on the project's kinds.</summary>
    public static string Model { get; } = ReadResource("AssessModel");

    /// <summary>The part that is the same in every project.</summary>
    public static string Values { get; } = ReadResource("Values");

    public static string Render(ModelNames names, RecordModels records)
    {
        var globals = new ScriptObject
        {
            ["collections"] = new ScriptArray(JsonEmitter.Collections.Select(name => Collection(name, names))),
            ["records"] = new ScriptArray(records.All.Select(record => Record(record, records, names))),
            ["enums"] = new ScriptArray(names.Enums.Select(Enum)),
        };
        var context = new TemplateContext { LoopLimit = 0, LimitToString = 0, NewLine = "\n" };
        context.PushGlobal(globals);
        return LazyTemplate.Value.Render(context);
    }

    private static ScriptObject Collection(string name, ModelNames names) => new()
    {
        ["json_name"] = name,
        ["name"] = Identifiers.PascalCase(name),
        ["type"] = BuiltInKinds.All.FirstOrDefault(kind => kind.Collection == name) is { } kind ? names[kind] : "Declaration",
    };

    private static ScriptObject Record(RecordModel record, RecordModels records, ModelNames names) => new()
    {
        ["name"] = record.Name,
        ["kind"] = CSharpText.Literal(record.Kind.Id),
        ["documentation"] = Documentation(record.Kind.Documentation, record.Name),
        ["modifier"] = records.All.Any(other => other.Kind.Base == record.Kind) ? "" : "sealed ",
        ["base"] = record.Kind.Base is { } baseKind ? names[baseKind] : "Declaration",
        ["hiding"] = record.Kind.Base is null ? "" : "new ",
        ["own"] = new ScriptArray(record.Own.Select(Property)),
        ["all"] = new ScriptArray(record.All.Select(Property)),
        ["members"] = string.Join(".Concat<Declaration>", MemberArrays.Of(record.Kind).Select((array, i) =>
            i == 0 ? Identifiers.PascalCase(array.Name) : $"({Identifiers.PascalCase(array.Name)})")) is { Length: > 0 } members ? members : null,
    };

    private static ScriptObject Property(ModelProperty property) => new()
    {
        ["name"] = property.Name,
        ["type"] = property.Type,
        ["modifier"] = property.Modifier,
        ["initializer"] = property.Initializer,
        ["read"] = property.Read,
        ["documentation"] = Documentation(property.Documentation, property.JsonName),
    };

    private static ScriptObject Enum(OptionEnum options) => new()
    {
        ["name"] = options.Name,
        ["documentation"] = Documentation(options.Documentation, options.Name),
        ["options"] = new ScriptArray(options.Options.Select(option => new ScriptObject { ["word"] = option.Word, ["name"] = option.Name })),
    };

    private static string Documentation(string text, string name) => CSharpText.Documentation(text.Length > 0 ? text : name);

    private static string ReadResource(string name)
    {
        using var stream = typeof(ModelTemplate).Assembly.GetManifestResourceStream($"AssessDsl.Compiler.Emit.CSharp.{name}.scriban")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
