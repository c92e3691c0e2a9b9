using System.Globalization;

namespace AssessDsl.Compiler.Emit;

/// <summary>
/// The names of one scope of C#, each given once. Case makes no difference: names become files, and not every
/// language that reads the assembly tells them apart.
/// </summary>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the first name that is free, or else the last one with a number.</summary>
    public string Add(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
                return candidate;
        }
        var last = candidates[^1];
        while (true)
        {
            var number = _numbers.GetValueOrDefault(last, 1) + 1;
            _numbers[last] = number;
            var numbered = last + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
                return numbered;
        }
    }
}
