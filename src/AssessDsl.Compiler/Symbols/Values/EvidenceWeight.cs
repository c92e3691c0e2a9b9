namespace AssessDsl.Compiler.Symbols;

/// <summary>How much a piece of evidence weighs.</summary>
public enum EvidenceWeight
{
    /// <summary>Little.</summary>
    Weak,

    /// <summary>What evidence weighs unless its author says otherwise.</summary>
    Moderate,

    /// <summary>Much.</summary>
    Strong,
}
