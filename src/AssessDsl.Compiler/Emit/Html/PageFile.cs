using System.Security.Cryptography;
using System.Text;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The names of pages' files.</summary>
internal static class PageFile
{
    // File systems allow 255; the rest is for those who put something before or behind a name.
    private const int MostBytes = 200;
    private const int HashDigits = 12;

    /// <summary>The file of a brief's page: its id, unless the index of all briefs has that name.</summary>
    public static string Of(DeclarationSymbol brief) =>
        Shorten((brief.Id.Equals("index", StringComparison.OrdinalIgnoreCase) ? "brief-" : "") + brief.Id) + ".html";

    /// <summary>A name that a file can have: of a longer one the beginning, and a number that no other name gives.</summary>
    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MostBytes)
            return name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashDigits];
        var start = new StringBuilder();
        var room = MostBytes - HashDigits - 1;
        foreach (var rune in name.EnumerateRunes())
        {
            if ((room -= rune.Utf8SequenceLength) < 0)
                break;
            start.Append(rune.ToString());
        }
        return $"{start}-{hash}";
    }
}
