using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace AssessDsl.EndToEndTests;

/// <summary>
/// Commands with what each must print, and the files that they find. A line <c>$ command</c> is run by the shell;
/// below it stand its standard output (<c>&gt;</c>), standard error (<c>!</c>) and, unless zero, exit code (<c>=</c>);
/// <c>&gt;~</c> and <c>!~</c> hold a regular expression. <c>needs what</c> skips the script where that is missing.
/// Files follow, each behind <c>-- path --</c>.
/// </summary>
internal sealed partial class Script
{
    private readonly ImmutableArray<string> _lines;

    private Script(ImmutableArray<string> lines, ImmutableArray<(string Path, string Text)> files)
    {
        _lines = lines;
        Files = files;
    }

    /// <summary>The files that are there before the first command.</summary>
    public ImmutableArray<(string Path, string Text)> Files { get; }

    /// <summary>What the script needs besides a shell.</summary>
    public IEnumerable<string> Needs => _lines.Where(line => line.StartsWith("needs ", StringComparison.Ordinal)).Select(line => line[6..]);

    public static Script Parse(string text)
    {
        var parts = FileHeader().Split(text);
        var files = parts.Skip(1).Chunk(2).Select(pair => (pair[0], pair[1]));
        return new([.. parts[0].TrimEnd('\n').Split('\n')], [.. files]);
    }

    /// <summary>The script as it would have to be for everything that the commands print to be expected.</summary>
    public async Task<string> RunAsync(Func<string, Task<ProcessResult>> run)
    {
        var text = new StringBuilder();
        for (var index = 0; index < _lines.Length; index++)
        {
            if (IsExpectation(_lines[index]))
                continue;
            text.Append(_lines[index]).Append('\n');
            if (_lines[index].StartsWith("$ ", StringComparison.Ordinal))
                Append(text, await run(_lines[index][2..]), [.. _lines.Skip(index + 1).TakeWhile(IsExpectation)]);
        }
        foreach (var (path, content) in Files)
            text.Append("\n-- ").Append(path).Append(" --\n").Append(content);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ProcessResult result, string[] expected)
    {
        AppendStream(text, '>', result.Output, expected);
        AppendStream(text, '!', result.Error, expected);
        if (result.ExitCode != 0)
            text.Append("= ").Append(result.ExitCode).Append('\n');
    }

    private static void AppendStream(StringBuilder text, char mark, string printed, string[] expected)
    {
        string[] lines = printed.Length == 0 ? [] : Visible(printed).TrimEnd('\n').Split('\n');
        string[] patterns = [.. expected.Where(line => line[0] == mark)];
        for (var index = 0; index < lines.Length; index++)
        {
            var line = $"{mark} {lines[index]}".TrimEnd();
            var pattern = index < patterns.Length && patterns[index].StartsWith($"{mark}~ ", StringComparison.Ordinal) ? patterns[index] : null;
            text.Append(pattern is not null && Regex.IsMatch(lines[index], $"^{pattern[3..]}$") ? pattern : line).Append('\n');
        }
        if (printed.Length > 0 && !printed.EndsWith('\n'))
            text.Append(mark).Append("\\ no line end\n");
    }

    private static bool IsExpectation(string line) => line is ['>' or '!' or '=', ..];

    /// <summary>Shows what would not be seen.</summary>
    private static string Visible(string text) => text.Replace('\e', '␛').Replace('\r', '␍').Replace('\t', '␉');

    [GeneratedRegex(@"^\n?-- (.+) --\n", RegexOptions.Multiline)]
    private static partial Regex FileHeader();
}
