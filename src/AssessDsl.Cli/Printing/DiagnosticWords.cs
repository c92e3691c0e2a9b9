using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Printing;

/// <summary>The words that output has for diagnostics.</summary>
internal static class DiagnosticWords
{
    /// <summary>The message, and before it the place in a text if it is about one.</summary>
    public static string PlaceAndMessage(this Diagnostic diagnostic) =>
        diagnostic.Location is { Text: not null } location ? $"{location.Path}({location.Start}): {diagnostic.Message}" : diagnostic.Message;

    /// <summary>The code and name, as headings show them.</summary>
    public static string Title(this Diagnostic diagnostic) => $"{diagnostic.Code} {diagnostic.Descriptor.Name}";

    /// <summary>A number with the word: "2 errors".</summary>
    public static string Counted(this Severity severity, int count) => Counted(count, severity.Word());

    /// <summary>A number with a word: "2 files".</summary>
    public static string Counted(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
