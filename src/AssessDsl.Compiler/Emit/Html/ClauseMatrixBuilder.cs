using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Compares agreements topic by topic.</summary>
internal static class ClauseMatrixBuilder
{
    /// <summary>The matrix of the agreements, of many in several parts; none where there is nothing to compare.</summary>
    public static IReadOnlyList<ClauseMatrix> Build(Page page, IReadOnlyList<DeclarationSymbol> agreements)
    {
        string[] topics = [.. agreements.SelectMany(a => a.Members).Select(TopicOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return agreements.Count < 2 || topics.Length == 0 ? [] : [.. MatrixParts.Of(agreements).Select(part => Build(page, part, topics))];
    }

    private static ClauseMatrix Build(Page page, DeclarationSymbol[] agreements, string[] topics) => new(
        [.. agreements.Select(agreement => page.LinkTo(agreement, agreement.DisplayName))],
        [.. topics.Select(topic => new ClauseRow(Labels.Capitalized(Labels.FreeWord(topic)), [.. agreements.Select(agreement => Compare(page, agreement, topic))]))]);

    private static ClauseCell Compare(Page page, DeclarationSymbol agreement, string topic)
    {
        DeclarationSymbol[] clauses = [.. agreement.Members.Where(clause => TopicOf(clause) == topic)];
        var state = clauses.Length == 0 ? "not-stated" : clauses.All(clause => clause.IsAbsent) ? "absent" : "present";
        return new(state, [.. clauses.Select(clause => page.LinkTo(clause, clause.DisplayName))]);
    }

    private static string? TopicOf(DeclarationSymbol clause) => clause.NameOf(ClauseKind.Topic);
}
