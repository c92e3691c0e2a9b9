using AssessDsl.Cli.Terminal;
using DiffPlex.Renderer;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints what would change in a file, as a unified diff that <c>git apply</c> takes.</summary>
internal sealed class DifferencePrinter(Style style, TextWriter output)
{
    /// <summary>Stands behind a last line that has no line end, so that it differs from one that has.</summary>
    private const char NoLineEnd = '\0';

    /// <summary>Stands for a carriage return, which is a part of its line here and not of the line's end.</summary>
    private const char CarriageReturn = '\uFFFF';

    public void Print(string path, string before, string after)
    {
        foreach (var line in before.Length == 0 || after.Length == 0 ? DifferenceFromNothing(path, before, after) : Difference(path, before, after))
        {
            output.WriteLine(Paint(line.TrimEnd(NoLineEnd).Replace(CarriageReturn, '\r')));
            if (line.EndsWith(NoLineEnd))
                output.WriteLine("\\ No newline at end of file");
        }
    }

    private static IEnumerable<string> Difference(string path, string before, string after)
    {
        var name = Quoted(path);
        var diff = UnidiffRenderer.GenerateUnidiff(Lines(before), Lines(after), name, name, ignoreWhitespace: false);
        return diff.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <summary>All lines of a file that becomes empty, or was: an empty text has none, and the renderer would count one.</summary>
    private static IEnumerable<string> DifferenceFromNothing(string path, string before, string after)
    {
        var isRemoved = after.Length == 0;
        var lines = Lines(isRemoved ? before : after).Split('\n');
        var name = Quoted(path);
        return
        [
            $"--- {name}", $"+++ {name}", isRemoved ? $"@@ -1,{lines.Length} +0,0 @@" : $"@@ -0,0 +1,{lines.Length} @@",
            .. lines.Select(line => (isRemoved ? '-' : '+') + line),
        ];
    }

    /// <summary>The lines with what is between them, for the line end of the last one would count as one line more.</summary>
    private static string Lines(string text) =>
        (text.EndsWith('\n') ? text[..^1] : text + NoLineEnd).Replace('\r', CarriageReturn);

    /// <summary>A path as git writes one that would not stay on its line.</summary>
    private static string Quoted(string path) => path.Any(char.IsControl) || path.Contains('"', StringComparison.Ordinal)
        ? $"\"{string.Concat(path.Select(Escaped))}\""
        : path;

    private static string Escaped(char character) => character switch
    {
        '"' or '\\' => $"\\{character}",
        _ when char.IsControl(character) => $"\\{Convert.ToString(character, 8).PadLeft(3, '0')}",
        _ => $"{character}",
    };

    private string Paint(string line) => line switch
    {
        ['+', ..] => style.Green(line),
        ['-', ..] => style.Red(line),
        ['@', ..] => style.Blue(line),
        _ => line,
    };
}
