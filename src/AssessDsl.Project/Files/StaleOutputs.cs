using System.Collections.Immutable;
using AssessDsl.Compiler.Emit;

namespace AssessDsl.Project.Files;

/// <summary>Outputs of earlier builds that nothing makes any more, such as the page of a brief that is gone. They tell by what they say of their origin.</summary>
public static class StaleOutputs
{
    /// <summary>What pages, feeds and C# say of who wrote them.</summary>
    private static readonly string[] s_marks = ["<meta name=\"generator\" content=\"assessc\">", "<generator>assessc</generator>", "Written by assessc from"];

    /// <summary>The stale outputs in the folders that a build writes to, in the order of their paths below the output folder.</summary>
    /// <param name="outputFolder">The absolute path of the folder that the outputs' paths are relative to.</param>
    /// <param name="outputs">What builds write there today.</param>
    public static ImmutableArray<string> Find(string outputFolder, IReadOnlyCollection<OutputFile> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        // Case does not tell paths apart, for on some systems it does not.
        var current = outputs.Select(output => output.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folders = outputs.Select(output => Path.GetDirectoryName(Path.Combine(outputFolder, output.Path))!).Distinct(StringComparer.Ordinal);
        return
        [
            .. folders.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles)
                .Select(file => ProjectPath.Relative(outputFolder, file))
                .Where(path => Path.GetExtension(path) is ".html" or ".xml" or ".cs" && !current.Contains(path) && IsMarked(Path.Combine(outputFolder, path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the mark stands where emitters and templates put it: near the top.</summary>
    private static bool IsMarked(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            var head = new char[1024];
            var length = reader.ReadBlock(head);
            return Array.Exists(s_marks, mark => head.AsSpan(0, length).Contains(mark, StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // It may be anything.
        }
    }
}
