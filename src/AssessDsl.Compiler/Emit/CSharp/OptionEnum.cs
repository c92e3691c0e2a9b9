using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Emit;

/// <summary>The enum for a property that is one of several words.</summary>
/// <param name="Name">The enum's name.</param>
/// <param name="Documentation">What the property is for.</param>
/// <param name="Options">The words, and the names of the enum's members.</param>
internal sealed record OptionEnum(string Name, string Documentation, IReadOnlyList<(string Word, string Name)> Options)
{
    public static OptionEnum Create(string name, Property property, OptionType type)
    {
        var scope = new NameScope([]);
        return new(name, property.Documentation, [.. type.Options.Distinct().Select(word => (word, scope.Add(Identifiers.PascalCase(word))))]);
    }

    public string Value(string? word) => Name + "." + Options.First(option => option.Word == word).Name;
}
