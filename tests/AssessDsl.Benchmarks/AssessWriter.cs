using System.Text;

namespace AssessDsl.Benchmarks;

/// <summary>Writes a generated file in Assess.</summary>
internal static class AssessWriter
{
    public static string Write(CorpusFile file)
    {
        var text = new StringBuilder($"namespace {file.Namespace}\n\n");
        foreach (var use in file.Uses)
            text.Append($"use {use}\n");
        foreach (var declaration in file.Declarations)
            Write(text, declaration, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Declaration declaration, string indentation)
    {
        text.Append('\n');
        if (declaration.Documentation is { } documentation)
            text.Append($"{indentation}/// {documentation}.\n");
        text.Append($"{indentation}{declaration.Kind} {declaration.Name} \"{declaration.Title}\" {{\n");
        if (declaration.Prose is { } prose)
            text.Append($"{indentation}  \"\"\"\n{indentation}  {prose.Replace("\n", $"\n{indentation}  ", StringComparison.Ordinal)}\n{indentation}  \"\"\"\n");
        foreach (var (name, values) in declaration.Properties)
            text.Append($"{indentation}  {name}: {string.Join(", ", values)}\n");
        foreach (var member in declaration.Members)
            Write(text, member, indentation + "  ");
        foreach (var include in declaration.Includes)
            text.Append($"{indentation}  include {include}\n");
        text.Append($"{indentation}}}\n");
    }
}
