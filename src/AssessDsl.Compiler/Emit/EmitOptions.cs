using System.Collections.Immutable;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Emit;

/// <summary>What a project says about how its outputs are written.</summary>
public sealed record EmitOptions
{
    /// <summary>The language of labels and dates on pages: <c>en</c> or <c>uk</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Templates that replace the built-in ones of the same name, or that those include.</summary>
    public ImmutableArray<TemplateFile> Templates { get; init; } = [];

    /// <summary>The languages that there are labels for.</summary>
    public static IReadOnlyCollection<string> Languages => Html.Labels.All;
}

/// <summary>A template that a project brings along.</summary>
/// <param name="Name">Its file name, such as <c>head.html</c>.</param>
/// <param name="Path">Its path as diagnostics name it.</param>
/// <param name="Text">Its text.</param>
public sealed record TemplateFile(string Name, string Path, SourceText Text);
