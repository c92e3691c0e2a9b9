using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>
/// What many rules ask for and a project works out once, by name: its time can be told from that of the rule that
/// happens to ask first.
/// </summary>
public static class SharedWork
{
    /// <summary>The parts, each building on those before it.</summary>
    public static ImmutableArray<(string Name, Action<Compilation, CancellationToken> Run)> Parts { get; } =
    [
        ("names and types", (compilation, cancellationToken) =>
        {
            foreach (var tree in compilation.SyntaxTrees)
                compilation.GetDiagnostics(tree, DiagnosticStage.Semantics, cancellationToken);
        }),
        ("evidence graph", (compilation, cancellationToken) =>
        {
            foreach (var assessment in All(compilation, AssessmentKind.Kind, cancellationToken))
            {
                compilation.EvidenceGraph.Level(assessment);
                compilation.EvidenceGraph.Resolutions(assessment);
            }
        }),
        ("contents of briefs", (compilation, cancellationToken) =>
        {
            foreach (var assessment in All(compilation, AssessmentKind.Kind, cancellationToken))
                compilation.EvidenceGraph.BriefsThatShow(assessment);
        }),
        ("words", (compilation, cancellationToken) =>
        {
            foreach (var text in All(compilation, AssessmentKind.Kind, cancellationToken).Concat(All(compilation, BriefKind.Kind, cancellationToken)))
                compilation.Words.Read(text);
        }),
    ];

    private static IEnumerable<DeclarationSymbol> All(Compilation compilation, Kind kind, CancellationToken cancellationToken)
    {
        foreach (var symbol in compilation.GetSymbols(kind))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return symbol;
        }
    }
}
