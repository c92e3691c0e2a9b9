using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Tells how a judgment came from earlier ones.</summary>
internal sealed class LineageBuilder(Page page)
{
    /// <summary>The judgments that one replaces, the nearest first.</summary>
    public IReadOnlyList<Earlier> Before(DeclarationSymbol assessment) =>
        [.. Predecessors(assessment, _ => false).Select(earlier => Show(earlier, assessment.DisplayName))];

    /// <summary>The judgments that one has replaced since an edition, the nearest first: back to those on its page.</summary>
    public IReadOnlyList<Earlier> Since(PageScope edition, DeclarationSymbol assessment) =>
        [.. Predecessors(assessment, edition.Shows).Select(earlier => Show(earlier, assessment.DisplayName))];

    /// <summary>What a judgment replaces, and what that replaces, and so on behind each that is not the last one wanted.</summary>
    public static IEnumerable<DeclarationSymbol> Predecessors(DeclarationSymbol assessment, Func<DeclarationSymbol, bool> isLast)
    {
        var seen = new HashSet<DeclarationSymbol> { assessment };
        var open = new Queue<DeclarationSymbol>(assessment.Targets(AssessmentKind.Supersedes));
        while (open.TryDequeue(out var earlier))
        {
            if (!seen.Add(earlier))
                continue;
            yield return earlier;
            foreach (var next in isLast(earlier) ? [] : earlier.Targets(AssessmentKind.Supersedes))
                open.Enqueue(next);
        }
    }

    /// <summary>Why a judgment changed, or null.</summary>
    public Markup? Reason(DeclarationSymbol assessment, int level) =>
        assessment.TextsOf(AssessmentKind.Change).Select(text => ProseWriter.WriteLine(page, text, level)).FirstOrDefault();

    /// <summary>A judgment's likelihood and confidence in words, apart from each other as the standards ask.</summary>
    public string Describe(DeclarationSymbol assessment) =>
        string.Join(" · ", new[] { LikelihoodOf(assessment), ConfidenceOf(assessment) }.OfType<string>());

    // Where the statement is the same, its date stands for it.
    private Earlier Show(DeclarationSymbol earlier, string statement)
    {
        var date = page.Evidence.Now(earlier) is { } now ? page.Format.Date(now) : null;
        return earlier.DisplayName == statement && date is not null
            ? new(page.LinkTo(earlier, date), LikelihoodOf(earlier), ConfidenceOf(earlier), null)
            : new(page.LinkTo(earlier, earlier.DisplayName), LikelihoodOf(earlier), ConfidenceOf(earlier), date);
    }

    /// <summary>
    /// A judgment's likelihood in words, or null; with the figures where its author gave them, and with figures and scale
    /// where the page explains another scale as well, or only another.
    /// </summary>
    public string? LikelihoodOf(DeclarationSymbol assessment)
    {
        if (assessment.LikelihoodOf(AssessmentKind.Likelihood) is not { } likelihood)
            return null;
        var isPlain = page.Scope.HasOnly(likelihood.Scale);
        var range = page.Format.Percent(likelihood.Low, likelihood.High);
        var word = likelihood.Term is { } term ? page.Labels.Word(term.Name) : null;
        string?[] details = [word is null || (likelihood.IsTerm && isPlain) ? null : range, isPlain ? null : likelihood.Scale.Title];
        var aside = string.Join(", ", details.OfType<string>());
        return (word ?? range) + (aside.Length > 0 ? $" ({aside})" : "");
    }

    private string? ConfidenceOf(DeclarationSymbol assessment) =>
        assessment.ConfidenceOf(AssessmentKind.Confidence) is { } confidence ? page.Labels.Confidence(confidence.Term.Name) : null;
}
