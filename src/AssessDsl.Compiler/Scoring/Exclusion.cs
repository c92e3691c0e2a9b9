using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Scoring;

/// <summary>Why a judgment is not scored.</summary>
public enum ExclusionReason
{
    /// <summary>It came true in part, which is neither yes nor no.</summary>
    Partly,

    /// <summary>What it was about did not come to be decided.</summary>
    Void,

    /// <summary>It was published when the outcome was known.</summary>
    Hindsight,

    /// <summary>Nothing says yet how it turned out.</summary>
    Unresolved,
}

/// <summary>A judgment with a likelihood that is not scored.</summary>
/// <param name="Judgment">The assessment or hypothesis.</param>
/// <param name="Reason">Why not.</param>
public sealed record Exclusion(DeclarationSymbol Judgment, ExclusionReason Reason);
