using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Emit;

/// <summary>The files that a project is compiled to, or what kept them from being written.</summary>
/// <param name="Files">The files; none when a template is wrong.</param>
/// <param name="Diagnostics">What is wrong with the project's templates.</param>
public sealed record EmitOutput(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics);
