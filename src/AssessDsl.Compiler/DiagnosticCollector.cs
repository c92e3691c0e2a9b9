using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler;

/// <summary>
/// Asks every stage what is wrong with a file, and puts the answers in order. A file is asked for alone: what it needs
/// to know of others, it looks up.
/// </summary>
internal static class DiagnosticCollector
{
    /// <summary>What is wrong with every file, in the order of paths.</summary>
    public static ImmutableArray<Diagnostic> CollectAll(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = compilation.SyntaxTrees;
        var found = new ImmutableArray<Diagnostic>[trees.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken },
            index => found[index] = Collect(compilation, trees[index], DiagnosticStage.Rules, cancellationToken));
        return [.. found.SelectMany(file => file)];
    }

    /// <summary>What is wrong with a file, in the order of positions.</summary>
    public static ImmutableArray<Diagnostic> Collect(Compilation compilation, SyntaxTree tree, DiagnosticStage stage, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>(tree.Diagnostics);
        if (stage >= DiagnosticStage.Semantics)
            found.AddRange(CollectSemantics(compilation, compilation.Declarations[tree], cancellationToken).Where(IsReadable));
        if (stage >= DiagnosticStage.Rules)
            found.AddRange(RuleRunner.Run(compilation, compilation.Declarations[tree], cancellationToken).Where(IsReadable));
        var inForce = found.Select(diagnostic => SeverityRules.Apply(compilation.Options, diagnostic)).OfType<Diagnostic>().ToList();
        // Before all stages have reported, an ignore that silences nothing may be right.
        IgnoreComments.Apply(tree, inForce, reportsIdle: stage == DiagnosticStage.Rules);
        inForce.Sort(Diagnostic.Compare);
        return [.. inForce];

        // Behind bytes that are not UTF-8 nobody knows what is written: the one error says so.
        bool IsReadable(Diagnostic diagnostic) => tree.Text.InvalidBytePosition is not { } position || diagnostic.Location.Span.Start < position;
    }

    private static IEnumerable<Diagnostic> CollectSemantics(Compilation compilation, FileDeclarations file, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in DuplicateNames.Find(compilation, file))
            yield return diagnostic;
        foreach (var symbol in file.Symbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var diagnostic in symbol.Diagnostics)
                yield return diagnostic;
        }
        foreach (var diagnostic in UseChecks.Check(file).Concat(compilation.Cycles.Find(file)))
            yield return diagnostic;
    }
}
