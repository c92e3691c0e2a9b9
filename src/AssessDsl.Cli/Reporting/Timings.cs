using System.Diagnostics;
using System.Globalization;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Rules;

namespace AssessDsl.Cli.Reporting;

/// <summary>How long each phase of a command took, and which rules took long.</summary>
internal sealed class Timings
{
    private const int MostRules = 10;

    private readonly Dictionary<string, TimeSpan> _phases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _rules = new(StringComparer.Ordinal);

    /// <summary>Runs a phase; one that runs several times is added up.</summary>
    public T Measure<T>(string phase, Func<T> run) => Measure(_phases, phase, run);

    /// <summary>Prints the phases in the order in which they began, then the slowest rules of compilations that were checked.</summary>
    public void Print(TextWriter output, IEnumerable<Compilation> compilations, CancellationToken cancellationToken)
    {
        foreach (var compilation in compilations)
            MeasureRules(compilation, cancellationToken);
        var rules = _rules.OrderByDescending(rule => rule.Value).Take(MostRules).ToList();
        var width = _phases.Concat(rules).Max(entry => entry.Key.Length);
        Print(output, width, _phases);
        if (rules.Count > 0)
            output.WriteLine("The slowest rules:");
        Print(output, width, rules);
    }

    private static void Print(TextWriter output, int width, IEnumerable<KeyValuePair<string, TimeSpan>> entries)
    {
        foreach (var (name, time) in entries)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name.PadRight(width)}{time.TotalMilliseconds,10:F1} ms"));
    }

    /// <summary>Runs each rule once more by itself, for now what rules share has been worked out.</summary>
    private void MeasureRules(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var rule in RuleCatalog.All)
            Measure(_rules, $"{rule.Descriptor.Code} {rule.Descriptor.Name}", () => compilation.GetDiagnostics(rule, cancellationToken));
    }

    private static T Measure<T>(Dictionary<string, TimeSpan> times, string name, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = run();
        times[name] = times.GetValueOrDefault(name) + Stopwatch.GetElapsedTime(start);
        return result;
    }
}
