using System.Collections.Frozen;
using Scriban;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The templates that come with the compiler, one for each part of a page.</summary>
public static class BuiltInTemplates
{
    private const string Prefix = "AssessDsl.Compiler.Emit.Html.Templates.";

    /// <summary>Their file names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(BuiltInTemplates).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    private static readonly Lazy<FrozenDictionary<string, Template>> LazyParsed = new(() =>
        Names.ToFrozenDictionary(name => name, name => Template.Parse(Compact.Template(name, Read(name)), name), StringComparer.Ordinal));

    /// <summary>The templates ready to run, by file name.</summary>
    internal static FrozenDictionary<string, Template> Parsed => LazyParsed.Value;

    /// <summary>The text of a template.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(BuiltInTemplates).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new ArgumentException($"There is no built-in template '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
