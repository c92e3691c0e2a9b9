using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Emit;

/// <summary>The pages of a project, or what kept them from being written.</summary>
/// <param name="Files">The pages; none when a template is wrong.</param>
/// <param name="Diagnostics">What is wrong with the project's templates.</param>
public sealed record HtmlOutput(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics);
