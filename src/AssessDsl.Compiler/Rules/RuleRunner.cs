using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Lets every rule that is on look at a file.</summary>
internal static class RuleRunner
{
    public static IEnumerable<Diagnostic> Run(Compilation compilation, FileDeclarations file, CancellationToken cancellation)
    {
        foreach (var rule in RuleCatalog.All.Where(rule => SeverityRules.IsOnSomewhere(compilation.Options, rule.Descriptor)))
        {
            cancellation.ThrowIfCancellationRequested();
            var context = new RuleContext(rule.Descriptor, compilation, file, cancellation);
            rule.Check(context);
            // What a rule says of another file is said when that file is looked at.
            foreach (var diagnostic in context.Finish().Where(found => found.Location.Text == file.Tree.Text))
                yield return diagnostic;
        }
    }
}
