using System.Globalization;
using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Scoring;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Scoring;

public sealed class ScorecardTests
{
    [Theory]
    [InlineData("likely", "occurred", 0.105625, 0.04, 0.2025)]
    [InlineData("likely", "did_not_occur", 0.455625, 0.3025, 0.64)]
    [InlineData("almost_certain", "did_not_occur", 0.9409, 0.9025, 0.9801)]
    [InlineData("70%", "occurred", 0.09, 0.09, 0.09)]
    [InlineData("20%..40%", "did_not_occur", 0.09, 0.04, 0.16)]
    [InlineData("0%", "occurred", 1, 1, 1)]
    [InlineData("100%", "occurred", 0, 0, 0)]
    public void A_judgment_is_scored_by_the_middle_of_its_range_and_by_its_ends(string likelihood, string outcome, decimal brier, decimal best, decimal worst)
    {
        var scorecard = Score(Judgment("a", likelihood, outcome));

        Assert.Equal((brier, best, worst), (scorecard.Brier, scorecard.BestBrier, scorecard.WorstBrier));
    }

    [Theory]
    [InlineData("partly", ExclusionReason.Partly)]
    [InlineData("void", ExclusionReason.Void)]
    [InlineData(null, ExclusionReason.Unresolved)]
    public void What_came_neither_true_nor_false_is_counted_and_not_scored(string? outcome, ExclusionReason reason)
    {
        var scorecard = Score(Judgment("a", "likely", outcome));

        Assert.Empty(scorecard.Forecasts);
        Assert.Equal(["a: " + reason], scorecard.Exclusions.Select(exclusion => $"{exclusion.Judgment.Id}: {exclusion.Reason}"));
    }

    [Theory]
    [InlineData("2025-03-01", ExclusionReason.Hindsight)]
    [InlineData("2025-01-10", null)]
    [InlineData("2025-01", null)]
    public void A_judgment_that_was_published_when_its_outcome_was_known_is_not_scored(string published, ExclusionReason? reason)
    {
        var scorecard = Score($$"""
            {{Judgment("a", "likely", "occurred")}}
            brief late "Late" { date: 2025-06-01  include a }
            brief first "First" { date: {{published}}  include a }
            """);

        Assert.Equal(reason, scorecard.Exclusions.FirstOrDefault()?.Reason);
    }

    [Fact]
    public void The_first_resolution_counts()
    {
        var scorecard = Score(Judgment("a", "likely", "occurred") + "resolution again { of: a  outcome: did_not_occur  date: 2025-02-01 }");

        Assert.True(Assert.Single(scorecard.Forecasts).HasOccurred);
    }

    [Fact]
    public void A_judgment_and_what_it_replaces_count_apart()
    {
        var scorecard = Score(Judgment("a", "likely", "occurred") + Judgment("b", "unlikely", "occurred", "supersedes: a  change: \"News.\""));

        Assert.Equal(["a", "b"], scorecard.Forecasts.Select(forecast => forecast.Judgment.Id));
    }

    [Fact]
    public void Hypotheses_are_judgments_too()
    {
        var scorecard = Score("""
            question q "Q" {
              hypothesis yes "Yes" { likelihood: likely }
              hypothesis no "No" { likelihood: unlikely }
              hypothesis silent "Silent"
            }
            resolution r { of: q.yes  outcome: occurred  date: 2025-02-01 }
            """);

        Assert.Equal(["q.yes"], scorecard.Forecasts.Select(forecast => forecast.Judgment.Id));
        Assert.Equal(["q.no"], scorecard.Exclusions.Select(exclusion => exclusion.Judgment.Id));
    }

    [Fact]
    public void A_percentage_counts_with_its_term_and_every_forecast_with_one_record()
    {
        string[] likelihoods = ["likely", "60%", "80%", "unlikely", "20%..40%", "20%..40%", "50%", "0%", "100%"];
        var scorecard = Score(string.Concat(likelihoods.Select((likelihood, index) => Judgment($"a{index}", likelihood, "occurred"))));

        Assert.Equal(
            [(null, 1), (null, 2), ("unlikely", 1), ("roughly_even_chance", 1), ("likely", 3), (null, 1)],
            scorecard.Terms.Select(term => (term.Term?.Name, term.Forecasts.Length)));
    }

    [Fact]
    public void The_parts_of_the_score_make_up_the_score()
    {
        var random = new Random(7);
        string[] likelihoods = ["likely", "unlikely", "very_likely", "35%", "10%..90%"];
        for (var count = 1; count < 40; count++)
        {
            var scorecard = Score(string.Concat(Enumerable.Range(0, count)
                .Select(index => Judgment($"a{index}", random.GetItems(likelihoods, 1)[0], random.Next(2) == 0 ? "occurred" : "did_not_occur"))));
            var parts = scorecard.Parts;

            Assert.Equal(scorecard.Brier, parts.Reliability - parts.Resolution + parts.Uncertainty, precision: 20);
            Assert.InRange(scorecard.Brier, scorecard.BestBrier, scorecard.WorstBrier);
        }
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void The_interval_is_Wilsons(int occurred, int count, double low, double high)
    {
        var interval = Assert.Single(Score(Judgments("likely", occurred, count)).Terms).Interval;

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Theory]
    [InlineData("likely", 0, 9, Calibration.TooFew)]
    [InlineData("likely", 7, 10, Calibration.AsSaid)]
    [InlineData("likely", 0, 10, Calibration.LessOften)]
    [InlineData("unlikely", 10, 10, Calibration.MoreOften)]
    [InlineData("almost_no_chance", 0, 10, Calibration.AsSaid)]
    public void A_term_is_judged_by_its_range_where_there_are_enough(string term, int occurred, int count, Calibration expected) =>
        Assert.Equal(expected, Assert.Single(Score(Judgments(term, occurred, count)).Terms).Calibration);

    private static string Judgments(string likelihood, int occurred, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(index => Judgment($"a{index}", likelihood, index < occurred ? "occurred" : "did_not_occur")));

    private static string Judgment(string name, string likelihood, string? outcome, string more = "")
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"assessment {name} \"It happens\" {{ likelihood: {likelihood}  confidence: low  {more} }}\n");
        if (outcome is not null)
            text.Append(CultureInfo.InvariantCulture, $"resolution {name}_resolved {{ of: {name}  outcome: {outcome}  date: 2025-01-20 }}\n");
        return text.ToString();
    }

    private static Scorecard Score(string source) => Scorecard.Of(Compilation.Create([SyntaxTree.ParseText(source, "a.assess")]));
}
