using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Lets every rule that is on look at a file.</summary>
internal static class RuleRunner
{
    public static IEnumerable<Diagnostic> Run(Compilation compilation, FileDeclarations file, CancellationToken cancellationToken)
    {
        foreach (var rule in RuleCatalog.All)
            foreach (var diagnostic in Run(rule, compilation, file, cancellationToken))
                yield return diagnostic;
    }

    /// <summary>What one rule finds in a file; nothing where it is off.</summary>
    public static IEnumerable<Diagnostic> Run(Rule rule, Compilation compilation, FileDeclarations file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!SeverityRules.IsOnSomewhere(compilation.Options, rule.Descriptor))
            return [];
        var context = new RuleContext(rule.Descriptor, compilation, file, cancellationToken);
        rule.Check(context);
        // What a rule says of another file is said when that file is looked at.
        return context.Finish() is { Count: > 0 } all ? all.Where(found => found.Location.Text == file.Tree.Text) : [];
    }
}
