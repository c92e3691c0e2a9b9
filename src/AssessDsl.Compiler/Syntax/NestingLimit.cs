using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Syntax;

/// <summary>How deep things may lie in each other, or extend each other, before the stages that follow them give up.</summary>
internal static class NestingLimit
{
    public const int Depth = 200;

    public static readonly DiagnosticDescriptor TooDeep = new("AS1010", "too-deep", Severity.Error, "{what}; split it up.");
}
