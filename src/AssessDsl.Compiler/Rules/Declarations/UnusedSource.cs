using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>A source that nothing names.</summary>
internal sealed class UnusedSource() : Rule("AS3405", "unused-source", Severity.Hint, "ICD 206", "Nothing names the source '{name}'.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var source in context.All(SourceKind.Kind).Where(source => !SourceUse.IsNamed(context, source)))
            context.Report(source, ("name", source.Name));
    }
}
