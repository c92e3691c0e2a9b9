using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DiffPlex.Renderer;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>
/// Compares a text with the one committed beside the test, in a file named as Verify names it:
/// <c>Class.Method.name.verified.ext</c>. ASSESS_ACCEPT=1 writes the files instead, except where CI=true.
/// </summary>
internal static class Snapshot
{
    private static readonly ConcurrentDictionary<string, bool> s_compared = new(StringComparer.Ordinal);

    /// <summary>The snapshots that were asked for so far.</summary>
    public static IEnumerable<string> Compared => s_compared.Keys;

    public static bool RunsInCI => Environment.GetEnvironmentVariable("CI") is "true";

    /// <summary>Whether a snapshot that differs is written anew.</summary>
    public static bool Accepts => !RunsInCI && Environment.GetEnvironmentVariable("ASSESS_ACCEPT") is "1";

    /// <summary>Fails unless the snapshot of the calling test is this text; a name tells several of one test apart.</summary>
    public static void Match(
        string actual,
        string extension = "txt",
        string name = "",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "")
    {
        var file = FileOf(testFile, method, name, extension);
        s_compared[file] = true;
        MatchFile(actual, file, Accepts);
    }

    internal static string FileOf(string testFile, string method, string name, string extension)
    {
        string[] parts = [Path.GetFileNameWithoutExtension(testFile), method, name, "verified", extension];
        return Path.Combine(Path.GetDirectoryName(testFile)!, string.Join('.', parts.Where(part => part is not "")));
    }

    internal static void MatchFile(string actual, string file, bool accept)
    {
        var expected = File.Exists(file) ? File.ReadAllText(file) : null;
        if (expected == actual)
            return;

        if (accept)
            File.WriteAllText(file, actual);
        else if (expected is null)
            Assert.Fail($"The snapshot {file} is missing; ASSESS_ACCEPT=1 writes it:\n\n{actual}");
        else
            Assert.Fail($"{Difference(expected, actual, file)}\nIf this change is right, ASSESS_ACCEPT=1 writes it.");
    }

    private static string Difference(string expected, string actual, string file) =>
        UnidiffRenderer.GenerateUnidiff(expected, actual, file, "the text of this run", ignoreWhitespace: false);
}
