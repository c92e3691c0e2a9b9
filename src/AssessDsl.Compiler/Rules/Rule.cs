using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Compiler.Rules;

/// <summary>One thing that good tradecraft asks for. It looks at one file and at what that has to do with others, reports in the file, and remembers nothing.</summary>
public abstract class Rule
{
    private protected Rule(string code, string name, Severity severity, string standard, string message)
    {
        Descriptor = new(code, name, severity, message);
        Standard = standard;
    }

    /// <summary>What is always the same about the rule's findings.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The standard behind the rule, such as <c>ICD 203, standard 3</c>.</summary>
    public string Standard { get; }

    /// <summary>The thresholds that a newsroom may set otherwise: they are house policy, not doctrine.</summary>
    public virtual ImmutableArray<RuleThreshold> Thresholds => [];

    /// <summary>Reports what the rule finds.</summary>
    internal abstract void Check(RuleContext context);
}
