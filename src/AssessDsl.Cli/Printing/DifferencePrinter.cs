using AssessDsl.Cli.Terminal;
using DiffPlex.Renderer;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints what would change in a file, as a unified diff that <c>git apply</c> takes.</summary>
internal sealed class DifferencePrinter(Style style, TextWriter output)
{
    /// <summary>Stands behind a last line that has no line end, so that it differs from one that has.</summary>
    private const char NoLineEnd = '\0';

    public void Print(string path, string before, string after)
    {
        var diff = UnidiffRenderer.GenerateUnidiff(Lines(before), Lines(after), path, path, ignoreWhitespace: false);
        foreach (var line in diff.TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(Paint(line.TrimEnd('\r', NoLineEnd)));
            if (line.EndsWith(NoLineEnd))
                output.WriteLine("\\ No newline at end of file");
        }
    }

    /// <summary>The lines with what is between them, for the line end of the last one would count as one line more.</summary>
    private static string Lines(string text) => text.EndsWith('\n') ? text[..^1] : text + NoLineEnd;

    private string Paint(string line) => line switch
    {
        ['+', ..] => style.Green(line),
        ['-', ..] => style.Red(line),
        ['@', ..] => style.Blue(line),
        _ => line,
    };
}
