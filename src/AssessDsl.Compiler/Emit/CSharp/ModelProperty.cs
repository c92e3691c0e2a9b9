using System.Text.Json;

namespace AssessDsl.Compiler.Emit;

/// <summary>A property of a record.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Documentation">What it is for.</param>
/// <param name="ValueType">The type of each value.</param>
internal sealed record ModelProperty(string JsonName, string Name, string Documentation, ModelType ValueType)
{
    public bool IsList { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether it is true or left out.</summary>
    public bool IsFlag { get; init; }

    public string Type => IsList ? $"ValueList<{ValueType.Name}>" : IsRequired || IsFlag ? ValueType.Name : ValueType.Name + "?";

    public string Modifier => IsRequired && !IsList ? "required " : "";

    public string Initializer => IsList ? " = new();" : "";

    /// <summary>The expression that reads the property from JSON.</summary>
    public string Read
    {
        get
        {
            var method = IsList ? "List" : IsRequired ? "Required" : ValueType.IsStruct ? "OptionalValue" : "Optional";
            return $"json.{method}({CSharpText.Literal(JsonName)}, {ValueType.Reader})" + (IsFlag ? " ?? false" : "");
        }
    }

    /// <summary>The expression for the property's value in a declaration's JSON; null when there is none.</summary>
    public string? ValueIn(JsonElement json)
    {
        if (!json.TryGetProperty(JsonName, out var value))
            return null;
        if (!IsList)
            return ValueType.Value(value);
        return value.GetArrayLength() == 0 ? null : Expressions.List(value, ValueType.Value);
    }
}
