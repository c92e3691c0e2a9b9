using System.Collections.Immutable;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>A change that makes a diagnostic vanish, for the editor and <c>--fix</c>.</summary>
/// <param name="Title">What the change does, as an instruction: "Replace with 'unlikely'".</param>
/// <param name="Edits">The edits, none of which overlap.</param>
/// <param name="IsSafe">Whether <c>--fix</c> may apply it unasked: there is one right answer and it changes no meaning.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe = false);
