using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>One replacement in one file.</summary>
/// <param name="Path">The file's path as the project names it.</param>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="NewText">The text that stands there afterwards.</param>
public sealed record TextEdit(string Path, TextSpan Span, string NewText);
