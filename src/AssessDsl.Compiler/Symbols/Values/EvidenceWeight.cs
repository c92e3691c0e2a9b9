namespace AssessDsl.Compiler.Symbols;

/// <summary>How much a piece of evidence weighs; the number is how much it counts.</summary>
public enum EvidenceWeight
{
    /// <summary>Little.</summary>
    Weak = 1,

    /// <summary>What evidence weighs unless its author says otherwise.</summary>
    Moderate,

    /// <summary>Much.</summary>
    Strong,
}
