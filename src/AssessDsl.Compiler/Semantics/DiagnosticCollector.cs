using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Asks every stage what is wrong, and puts the answers in order.</summary>
internal static class DiagnosticCollector
{
    /// <summary>All diagnostics of a project, those of the rules included, which are given.</summary>
    public static ImmutableArray<Diagnostic> Collect(Compilation compilation, IEnumerable<Diagnostic> ofRules, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        foreach (var file in compilation.Declarations.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(CollectFile(file));
        }
        found.AddRange(CircularDefinitions.Find(compilation));
        found.AddRange(ofRules);
        return Finish(compilation, found);
    }

    /// <summary>The syntax errors of a file and what is wrong with its names and types.</summary>
    public static IEnumerable<Diagnostic> CollectFile(FileDeclarations file)
    {
        foreach (var diagnostic in file.Tree.Diagnostics)
            yield return diagnostic;
        foreach (var diagnostic in file.Diagnostics)
            yield return diagnostic;
        foreach (var symbol in file.Symbols)
        {
            foreach (var diagnostic in symbol.Diagnostics)
                yield return diagnostic;
        }
        foreach (var diagnostic in UseChecks.Check(file))
            yield return diagnostic;
    }

    private static ImmutableArray<Diagnostic> Finish(Compilation compilation, List<Diagnostic> found)
    {
        var inForce = found.Select(d => SeverityRules.Apply(compilation.Options, d)).OfType<Diagnostic>().ToList();
        IgnoreComments.Apply(compilation.SyntaxTrees, inForce);
        inForce.Sort(Diagnostic.Compare);
        return [.. inForce];
    }
}
