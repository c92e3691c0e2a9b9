using AssessDsl.Cli.Terminal;
using DiffPlex.Renderer;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints what would change in a file, as a unified diff.</summary>
internal sealed class DifferencePrinter(Style style, TextWriter output)
{
    public void Print(string path, string before, string after)
    {
        foreach (var line in UnidiffRenderer.GenerateUnidiff(before, after, path, path, ignoreWhitespace: false).TrimEnd('\n').Split('\n'))
            output.WriteLine(Paint(line.TrimEnd('\r')));
    }

    private string Paint(string line) => line switch
    {
        ['+', ..] => style.Green(line),
        ['-', ..] => style.Red(line),
        ['@', ..] => style.Blue(line),
        _ => line,
    };
}
