namespace AssessDsl.Compiler;

/// <summary>How far a file is looked at; each stage finds what those before it do, and costs more.</summary>
public enum DiagnosticStage
{
    /// <summary>The text of the file alone.</summary>
    Syntax,

    /// <summary>What its names and values mean, too.</summary>
    Semantics,

    /// <summary>What good tradecraft asks for, too.</summary>
    Rules,
}
