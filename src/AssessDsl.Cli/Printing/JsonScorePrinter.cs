using System.Text.Json;
using AssessDsl.Compiler.Scoring;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints a scorecard as one JSON document; probabilities and scores are from 0 to 1.</summary>
internal static class JsonScorePrinter
{
    /// <summary>Decimals of scores and shares: more would pretend to know more.</summary>
    private const int Decimals = 6;

    /// <summary>Prints the scorecard.</summary>
    public static void Print(Scorecard scorecard, TextWriter output) => JsonText.Write(output, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "assessc-score/1");
        if (!scorecard.Forecasts.IsEmpty)
            json.WriteObject("brier", () => WriteBrier(json, scorecard));
        json.WriteList("terms", scorecard.Terms, term => Write(json, term));
        json.WriteList("judgments", scorecard.Forecasts, forecast => Write(json, forecast));
        json.WriteList("notScored", scorecard.Exclusions, exclusion =>
        {
            json.WriteString("id", exclusion.Judgment.Id);
            json.WriteString("reason", JsonNamingPolicy.SnakeCaseLower.ConvertName(exclusion.Reason.ToString()));
        });
        json.WriteEndObject();
    });

    private static void WriteBrier(Utf8JsonWriter json, Scorecard scorecard)
    {
        var parts = scorecard.Parts;
        json.WriteShare("mean", scorecard.Brier);
        json.WriteShare("best", scorecard.BestBrier);
        json.WriteShare("worst", scorecard.WorstBrier);
        json.WriteShare("reliability", parts.Reliability);
        json.WriteShare("resolution", parts.Resolution);
        json.WriteShare("uncertainty", parts.Uncertainty);
    }

    private static void Write(Utf8JsonWriter json, TermRecord term)
    {
        json.WriteString("scale", term.Scale.Id);
        if (term.Term is { } known)
            json.WriteString("term", known.Name);
        json.WriteShare("low", term.Low / 100);
        json.WriteShare("high", term.High / 100);
        json.WriteNumber("count", term.Forecasts.Length);
        json.WriteNumber("occurred", term.Occurred);
        json.WriteShare("frequency", (decimal)term.Frequency);
        json.WriteObject("interval", () =>
        {
            json.WriteShare("low", (decimal)term.Interval.Low);
            json.WriteShare("high", (decimal)term.Interval.High);
        });
        json.WriteString("calibration", JsonNamingPolicy.SnakeCaseLower.ConvertName(term.Calibration.ToString()));
    }

    private static void Write(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteString("id", forecast.Judgment.Id);
        json.WriteShare("probability", forecast.Probability);
        json.WriteBoolean("occurred", forecast.HasOccurred);
        json.WriteShare("brier", forecast.Brier);
        json.WriteShare("best", forecast.BestBrier);
        json.WriteShare("worst", forecast.WorstBrier);
    }

    private static void WriteShare(this Utf8JsonWriter json, string name, decimal share) => json.WriteNumber(name, (double)decimal.Round(share, Decimals));
}
