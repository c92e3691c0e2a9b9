using System.Globalization;

namespace AssessDsl.Compiler.Emit;

/// <summary>
/// The names of one scope of C#, each given once. Case makes no difference: names become files, and not every
/// language that reads the assembly tells them apart.
/// </summary>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that are given or cannot be.</summary>
    public IEnumerable<string> Taken => _taken;

    /// <summary>Gives the first name that is free, or else the last one with a number.</summary>
    public string Add(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
                return candidate;
        }
        for (var number = 2; ; number++)
        {
            var numbered = candidates[^1] + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
                return numbered;
        }
    }
}
