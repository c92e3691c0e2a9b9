using System.Text;

namespace AssessDsl.Benchmarks;

/// <summary>Writes a generated file in C#: the same declarations as objects with initialisers.</summary>
internal static class CSharpWriter
{
    public static string Write(CorpusFile file)
    {
        var text = new StringBuilder();
        foreach (var use in file.Uses)
            text.Append($"using {use};\n");
        text.Append($"\nnamespace {file.Namespace};\n\npublic static class Declarations\n{{\n");
        foreach (var declaration in file.Declarations)
        {
            if (declaration.Documentation is { } documentation)
                text.Append($"    /// {documentation}.\n");
            text.Append($"    public static readonly {Name(declaration.Kind)} {declaration.Name} = ");
            Write(text, declaration, "    ");
            text.Append(";\n\n");
        }
        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, Declaration declaration, string indentation)
    {
        var inner = indentation + "    ";
        text.Append($"new {Name(declaration.Kind)}(\"{declaration.Title}\")\n{indentation}{{\n");
        if (declaration.Prose is { } prose)
            text.Append($"{inner}Prose = \"\"\"\n{inner}{prose.Replace("\n", $"\n{inner}", StringComparison.Ordinal)}\n{inner}\"\"\",\n");
        foreach (var property in declaration.Properties.GroupBy(p => p.Name, StringComparer.Ordinal))
            text.Append($"{inner}{Name(property.Key)} = {Value([.. property.SelectMany(p => p.Values)])},\n");
        foreach (var member in declaration.Members)
        {
            text.Append($"{inner}{member.Name} = ");
            Write(text, member, inner);
            text.Append(",\n");
        }
        foreach (var include in declaration.Includes)
            text.Append($"{inner}Include({include}),\n");
        text.Append($"{indentation}}}");
    }

    private static string Value(string[] values) =>
        values.Length == 1 ? Value(values[0]) : $"[{string.Join(", ", values.Select(Value))}]";

    private static string Value(string value)
    {
        if (value.Split(" (strong, ") is [var evidence, var note])
            return $"{evidence}.With(Weight.Strong, {note}";
        if (value.Split("%..") is [var low, var high])
            return $"Range({low}, {high.TrimEnd('%')})";
        if (value.Split('-') is [var year, var month, var day])
            return $"Date({year}, {month.TrimStart('0')}, {day.TrimStart('0')})";
        return value == "20y" ? "Years(20)" : value;
    }

    private static string Name(string word) => word.Replace("absent clause", "AbsentClause") is var name
        ? char.ToUpperInvariant(name[0]) + name[1..] : word;
}
