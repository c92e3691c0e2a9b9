using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Project;

/// <summary>
/// Names findings so that they are recognised in a later run although lines above them came or went: by code, file
/// and the text of the line, and by their number where all three are the same.
/// </summary>
public static class Fingerprint
{
    /// <summary>What is looked at of a long line before and behind the finding's start.</summary>
    private const int Reach = 200;

    /// <summary>The fingerprints of a project's findings, in the same order; no two are equal.</summary>
    public static ImmutableArray<string> OfAll(IEnumerable<Diagnostic> diagnostics)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var fingerprints = ImmutableArray.CreateBuilder<string>();
        foreach (var diagnostic in diagnostics)
        {
            var key = $"{diagnostic.Code}\n{diagnostic.Location.Path}\n{LineOf(diagnostic.Location)}";
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{number}"));
            fingerprints.Add(Convert.ToHexStringLower(hash.AsSpan(0, 16)));
        }
        return fingerprints.DrainToImmutable();
    }

    private static string LineOf(Location location)
    {
        if (location.Text is not { } text)
            return "";
        var (line, at) = (text.GetLineSpan(location.Start.Line), location.Span.Start);
        return text.AsSpan(TextSpan.FromBounds(Math.Max(line.Start, at - Reach), Math.Min(line.End, at + Reach))).Trim().ToString();
    }
}
