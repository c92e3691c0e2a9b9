using System.Text.Json;

namespace AssessDsl.Compiler.Emit;

/// <summary>
/// Writes the project as C#: records that read the JSON document, and classes that hold the same values. The values
/// are taken from the document, so that the two can never differ.
/// </summary>
public static class CSharpEmitter
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "csharp";

    private const int DeepestNesting = 1000;

    /// <summary>Writes the file of records, and one file for each namespace with declarations in it.</summary>
    public static IEnumerable<OutputFile> Emit(Compilation compilation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        using var document = JsonDocument.Parse(JsonEmitter.Emit(compilation, cancellationToken).Text, new() { MaxDepth = DeepestNesting });
        var namespaces = JsonEmitter.Collections.SelectMany(name => document.RootElement.GetProperty(name).EnumerateArray())
            .GroupBy(NamespaceOf).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var names = new ModelNames(compilation, namespaces.Select(group => group.Key));
        var records = new RecordModels(names);
        return
        [
            new($"{Folder}/AssessModel.cs", ModelTemplate.Render(names, records)),
            .. namespaces.Select(group => new OutputFile(
                $"{Folder}/{names.Class(group.Key)}.g.cs", NamespaceWriter.Write(group.Key, [.. group], names, records, cancellationToken))),
        ];
    }

    private static string NamespaceOf(JsonElement declaration)
    {
        var id = declaration.GetProperty("id").GetString()!;
        return id[..Math.Max(0, id.LastIndexOf('.'))];
    }
}
