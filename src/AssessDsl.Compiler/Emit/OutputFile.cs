namespace AssessDsl.Compiler.Emit;

/// <summary>A file that the compiler produces.</summary>
/// <param name="Path">Where it belongs, relative to the output folder, with <c>/</c>.</param>
/// <param name="Text">What it holds.</param>
public sealed record OutputFile(string Path, string Text);
