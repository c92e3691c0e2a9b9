using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>An event or agreement that does not say where it is known from.</summary>
internal sealed class Unsourced() : Rule("AS3003", "unsourced", Severity.Warning, "ICD 203, standard 1; ICD 206",
    "The {kind} '{name}' has no source; say with 'sources' where it is known from.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var declaration in context.All(EventKind.Kind).Concat(context.All(AgreementKind.Kind)))
        {
            if (declaration.Lacks(CommonProperties.Sources))
                context.Report(declaration, ("kind", declaration.Kind.Name), ("name", declaration.Name));
        }
    }
}
