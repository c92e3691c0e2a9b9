using System.Collections.Immutable;
using System.Globalization;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Scoring;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints a scorecard for reading in a terminal.</summary>
internal sealed class FullScorePrinter(Style style, bool isVerbose)
{
    /// <summary>Prints the scorecard.</summary>
    public void Print(Scorecard scorecard, TextWriter output)
    {
        if (scorecard.Forecasts.IsEmpty)
            output.WriteLine("No judgment can be scored: none is resolved as 'occurred' or 'did_not_occur'.");
        else
            PrintScores(scorecard, output);
        if (!scorecard.Exclusions.IsEmpty)
            PrintExclusions(scorecard.Exclusions, output);
        if (isVerbose)
            PrintEach(scorecard, output);
    }

    private void PrintScores(Scorecard scorecard, TextWriter output)
    {
        var count = scorecard.Forecasts.Length;
        output.WriteLine($"{style.Bold(DiagnosticWords.Counted(count, "judgment"))} scored. A term, or a range, counts as the middle of its range.");
        output.WriteLine();
        output.WriteLine($"Brier score {style.Bold(Score(scorecard.Brier))}, from {Score(scorecard.BestBrier)} to {Score(scorecard.WorstBrier)} within the ranges; 0 is best, 0.250 is had by saying 50% of everything.");
        var parts = scorecard.Parts;
        output.WriteLine($"  = reliability {Score(parts.Reliability)} (0 is best) − resolution {Score(parts.Resolution)} (more is better) + uncertainty {Score(parts.Uncertainty)}");
        output.WriteLine();
        PrintTerms(scorecard.Terms, output);
    }

    private void PrintTerms(ImmutableArray<TermRecord> terms, TextWriter output)
    {
        var names = terms.Max(term => NameOf(term).Length);
        foreach (var scale in terms.GroupBy(term => term.Scale.Id))
        {
            output.WriteLine(style.Bold(Printable.Of(scale.Key)));
            foreach (var term in scale)
                output.WriteLine($"  {NameOf(term).PadRight(names)}  {RangeOf(term),9}  {$"{term.Occurred} of {term.Forecasts.Length}",10} came true  {Describe(term)}");
        }
    }

    /// <summary>What the number says of the term; with few judgments, nothing.</summary>
    private string Describe(TermRecord term)
    {
        var interval = $"{Percent(term.Frequency),4}, 95% interval {Percent(term.Interval.Low)} to {Percent(term.Interval.High)}: ";
        return term.Calibration switch
        {
            Calibration.TooFew => $"too few to tell (fewer than {TermRecord.FewestToTell})",
            Calibration.AsSaid => interval + style.Green("as often as said"),
            Calibration.LessOften => interval + style.Red("less often than said"),
            _ => interval + style.Red("more often than said"),
        };
    }

    private static void PrintExclusions(ImmutableArray<Exclusion> exclusions, TextWriter output)
    {
        var counts = exclusions.GroupBy(exclusion => exclusion.Reason).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}");
        output.WriteLine();
        output.WriteLine($"Not scored: {string.Join(", ", counts)}.");
    }

    private void PrintEach(Scorecard scorecard, TextWriter output)
    {
        output.WriteLine();
        foreach (var forecast in scorecard.Forecasts)
            output.WriteLine($"{Score(forecast.Brier)}  {style.Bold(Printable.Of(forecast.Judgment.Id))}: said {Number(forecast.Probability * 100)}%, {(forecast.HasOccurred ? "occurred" : "did not occur")}");
        foreach (var exclusion in scorecard.Exclusions)
            output.WriteLine($"    –  {style.Bold(Printable.Of(exclusion.Judgment.Id))}: {Word(exclusion.Reason)}");
    }

    private static string NameOf(TermRecord term) => term.Term is { } known ? Printable.Of(known.Name) : "(no term)";

    private static string RangeOf(TermRecord term) =>
        term.Low == term.High ? $"{Number(term.Low)}%" : $"{Number(term.Low)}–{Number(term.High)}%";

    private static string Word(ExclusionReason reason) => reason switch
    {
        ExclusionReason.Unresolved => "not resolved",
        ExclusionReason.Partly => "came true in part",
        ExclusionReason.Void => "void",
        _ => "published when the outcome was known",
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Score(decimal score) => score.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
