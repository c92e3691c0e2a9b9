using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Ide.Completion;

/// <summary>Texts with numbered places to fill in.</summary>
internal static class Snippets
{
    /// <summary>A declaration with its name, title and required properties.</summary>
    public static string Declaration(Kind kind)
    {
        var lines = kind.Properties.Where(property => property.IsRequired).Select((property, index) => $"\n  {Property(property, index + 3)}");
        return $"{kind.Name} ${{1:name}} \"${{2:Title}}\" {{{string.Concat(lines)}\n  $0\n}}";
    }

    /// <summary>A property with a place for its value, or with the words to choose from.</summary>
    public static string Property(Property property, int place = 1) => $"{property.Name}: {Value(property.Type, place)}";

    private static string Value(PropertyType type, int place) => type switch
    {
        OptionType options => $"${{{place}|{string.Join(',', options.Options)}|}}",
        ScalarType { Scalar: Scalar.String or Scalar.Text or Scalar.Url } => $"\"${place}\"",
        _ => $"${place}",
    };
}
