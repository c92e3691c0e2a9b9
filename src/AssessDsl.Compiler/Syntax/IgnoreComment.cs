using System.Text.RegularExpressions;

namespace AssessDsl.Compiler.Syntax;

/// <summary>What a comment says that silences a finding: <c>// assess:ignore CODE: reason</c>.</summary>
/// <param name="Code">The code of the finding; empty where there is none.</param>
/// <param name="CodeStart">Where the code begins in the comment.</param>
/// <param name="Reason">Why it is silenced; empty where that is not said.</param>
public sealed partial record IgnoreComment(string Code, int CodeStart, string Reason)
{
    /// <summary>What such a comment begins with.</summary>
    public const string Marker = "assess:ignore";

    /// <summary>Reads a comment.</summary>
    public static IgnoreComment Parse(string comment)
    {
        var match = Pattern().Match(comment);
        return new(match.Groups["code"].Value, match.Groups["code"].Index, match.Groups["reason"].Value.Trim());
    }

    /// <summary>Writes a comment.</summary>
    public static string Write(string code, string reason) => $"// {Marker} {code}: {reason}";

    [GeneratedRegex($@"^//\s*{Marker}(\s+(?<code>[A-Za-z]+[0-9]*))?\s*(:(?<reason>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
