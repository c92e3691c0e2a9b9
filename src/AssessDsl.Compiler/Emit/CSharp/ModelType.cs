using System.Text.Json;

namespace AssessDsl.Compiler.Emit;

/// <summary>The C# type of a value, and how a value of JSON becomes one.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Reader">The method of the model that reads the value.</param>
/// <param name="Value">Writes a value as an expression.</param>
internal sealed record ModelType(string Name, string Reader, Func<JsonElement, string> Value)
{
    /// <summary>Whether it is a value type, for which null is another type.</summary>
    public bool IsStruct { get; init; }
}
