using System.Globalization;
using System.Net.Http.Headers;

namespace AssessDsl.LanguageServer;

/// <summary>What stands before a message: fields like those of HTTP, whose names are the same in any case.</summary>
/// <param name="Length">The length of the message, in bytes.</param>
/// <param name="Charset">What it is written in; null where the header does not say.</param>
internal sealed record MessageHeader(int Length, string? Charset)
{
    private const string LengthName = "Content-Length";
    private const string TypeName = "Content-Type";

    /// <summary>Whether the message is in UTF-8, the protocol's only encoding, which early clients spell in their own way.</summary>
    public bool IsUtf8 => Charset is null || Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || Charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the lines of a header.</summary>
    /// <exception cref="InvalidDataException">Without a length nobody knows where the next message begins.</exception>
    public static MessageHeader Parse(IReadOnlyCollection<string> lines)
    {
        var length = ValueOf(lines, LengthName) ?? throw new InvalidDataException($"A message has no '{LengthName}'.");
        if (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            throw new InvalidDataException($"The '{LengthName}' of a message is '{length}', which is no length.");
        return new(bytes, MediaTypeHeaderValue.TryParse(ValueOf(lines, TypeName), out var type) ? type.CharSet?.Trim('"') : null);
    }

    private static string? ValueOf(IEnumerable<string> lines, string name) => lines.Select(line => line.Split(':', 2))
        .FirstOrDefault(field => field is [var named, _] && named.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim();
}
