using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Which sources somebody names.</summary>
internal static class SourceUse
{
    /// <summary>Whether any other declaration refers to a source, in a property or in prose.</summary>
    public static bool IsNamed(RuleContext context, DeclarationSymbol source) => context.ReferrersOf(source).Any(referrer => referrer != source);
}
