using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Scales;

/// <summary>The scales that the compiler brings along, as source that anybody can read and copy.</summary>
public static class BuiltInScales
{
    /// <summary>The names of the scales.</summary>
    public static IReadOnlyList<string> Names { get; } = ["icd203", "phia", "ipcc", "kent"];

    private static readonly Lazy<IReadOnlyList<SyntaxTree>> LazyTrees = new(() =>
        [.. Names.Select(name => SyntaxTree.ParseText(SourceText.From(ReadSource(name)), $"built-in/{name}.assess"))]);

    /// <summary>The scale that is in use when nobody says otherwise.</summary>
    public const string Default = "icd203";

    internal static IReadOnlyList<SyntaxTree> Trees => LazyTrees.Value;

    /// <summary>The source of a scale.</summary>
    public static string ReadSource(string name)
    {
        using var stream = typeof(BuiltInScales).Assembly.GetManifestResourceStream($"AssessDsl.Compiler.Scales.{name}.assess")
            ?? throw new ArgumentException($"There is no built-in scale '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
