namespace AssessDsl.Tests.Architecture;

/// <summary>The source of the compiler library, read and bound once for all tests here.</summary>
internal static class CompilerSource
{
    public static SourceFile[] Files { get; } = SourceFile.Under("src/AssessDsl.Compiler");

    public static SymbolUse[] Uses { get; } = SymbolUse.In(Files);
}
