using System.Collections.Frozen;
using System.Globalization;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>
/// Sorts names as readers look them up, alike on every machine: a capital with its small letter, a Latin letter with
/// marks at the one without, and Ukrainian letters in the order of their alphabet, in which Unicode does not list them.
/// </summary>
internal sealed class NameOrder : IComparer<string>
{
    /// <summary>Room for the letters that an alphabet has between two neighbours of Unicode.</summary>
    private const int Step = 4;

    private static readonly FrozenDictionary<char, int> s_places = new[]
    {
        "aàáâãäåāăąæ", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ", "oòóôõöøōŏőœ",
        "rŕŗř", "sśŝşšșß", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž", "её",
    }.SelectMany(letters => letters.Select(letter => KeyValuePair.Create(letter, letters[0] * Step)))
        .Concat([new('ґ', 'г' * Step + 1), new('є', 'е' * Step + 1), new('і', 'и' * Step + 1), new('ї', 'и' * Step + 2)])
        .ToFrozenDictionary();

    public static NameOrder Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        Key(x ?? "").AsSpan().SequenceCompareTo(Key(y ?? "")) is not 0 and var order ? order : string.CompareOrdinal(x, y);

    private static int[] Key(string name) =>
        [.. name.Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant).Select(letter => s_places.GetValueOrDefault(letter, letter * Step))];
}
