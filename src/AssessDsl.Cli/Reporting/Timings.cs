using System.Diagnostics;
using System.Globalization;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Rules;

namespace AssessDsl.Cli.Reporting;

/// <summary>How long each phase of a command took, and what took long in the checks.</summary>
internal sealed class Timings
{
    private const int MostRules = 10;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, TimeSpan> _phases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _rules = new(StringComparer.Ordinal);

    /// <summary>Runs a phase; one that runs several times is added up.</summary>
    public T Measure<T>(string phase, Func<T> run) => Measure(_phases, phase, run);

    /// <summary>
    /// Prints the phases in the order in which they began and all of them together, then the parts of a check and the
    /// slowest rules for compilations that were checked.
    /// </summary>
    public void Print(TextWriter output, IEnumerable<Compilation> compilations, CancellationToken cancellationToken)
    {
        _phases["total"] = Stopwatch.GetElapsedTime(_start);
        foreach (var compilation in compilations)
            MeasureCheck(compilation, cancellationToken);
        var slowest = _rules.OrderByDescending(rule => rule.Value).Take(MostRules).ToList();
        var others = _rules.ExceptBy(slowest.Select(rule => rule.Key), rule => rule.Key).ToList();
        if (others.Count > 0)
            slowest.Add(new($"{others.Count} other rules", others.Aggregate(TimeSpan.Zero, (sum, rule) => sum + rule.Value)));
        var width = _phases.Concat(_parts).Concat(slowest).Max(entry => entry.Key.Length);
        Print(output, width, _phases);
        if (_parts.Count > 0)
            output.WriteLine("The parts of a check, one after another:");
        Print(output, width, _parts.Concat(slowest));
    }

    private static void Print(TextWriter output, int width, IEnumerable<KeyValuePair<string, TimeSpan>> entries)
    {
        foreach (var (name, time) in entries)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name.PadRight(width)}{time.TotalMilliseconds,10:F1} ms"));
    }

    /// <summary>Checks once more, on one core, from the same trees: first what rules share, then each rule by itself.</summary>
    private void MeasureCheck(Compilation compilation, CancellationToken cancellationToken)
    {
        var fresh = Compilation.Create(compilation.SyntaxTrees, compilation.Options);
        foreach (var (name, run) in SharedWork.Parts)
        {
            Measure(_parts, name, () =>
            {
                run(fresh, cancellationToken);
                return fresh;
            });
        }
        foreach (var rule in RuleCatalog.All)
            Measure(_rules, $"{rule.Descriptor.Code} {rule.Descriptor.Name}", () => fresh.GetDiagnostics(rule, cancellationToken));
    }

    private static T Measure<T>(Dictionary<string, TimeSpan> times, string name, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = run();
        times[name] = times.GetValueOrDefault(name) + Stopwatch.GetElapsedTime(start);
        return result;
    }
}
