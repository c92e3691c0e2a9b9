using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Tells what is different from the edition before: judgments that are new, that replace another, and that are left out.</summary>
internal static class ChangeBuilder
{
    /// <summary>The changes, in the order of the brief; none without an edition before.</summary>
    /// <param name="page">The page.</param>
    /// <param name="shown">What its sections show.</param>
    public static Changes Build(Page page, IReadOnlyList<DeclarationSymbol> shown)
    {
        if (page.Brief.Target(BriefKind.Previous) is not { } previous)
            return new([], [], []);
        var (edition, lineage) = (new PageScope(previous), new LineageBuilder(page));
        DeclarationSymbol[] judgments = [.. shown.Where(IsJudgment)];
        var replaced = judgments.SelectMany(judgment => LineageBuilder.Predecessors(judgment, _ => false)).ToHashSet();
        var changes = judgments.Where(judgment => !edition.Shows(judgment)).Select(judgment => new Change(
            page.LinkTo(judgment, judgment.DisplayName), lineage.Describe(judgment), lineage.Since(edition, judgment), lineage.Reason(judgment, 2))).ToLookup(change => change.Before.Count > 0);
        return new(
            [.. changes[true]],
            [.. changes[false]],
            [.. SectionBuilder.ShownIn(previous).Where(IsJudgment).Distinct().Where(judgment => !page.Scope.Shows(judgment) && !replaced.Contains(judgment))
                .Select(judgment => page.LinkTo(judgment, judgment.DisplayName))]);
    }

    private static bool IsJudgment(DeclarationSymbol symbol) => symbol.Kind == AssessmentKind.Kind;
}
