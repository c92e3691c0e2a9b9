using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Emit;

/// <summary>A file that an emitter made; it is written by whoever asked for it.</summary>
/// <param name="Path">The path below the output folder, with <c>/</c>.</param>
/// <param name="Text">The content, with <c>\n</c> as line ends.</param>
public sealed record OutputFile(string Path, string Text)
{
    /// <summary>Where the declaration stands that gives the file its name; null where none does.</summary>
    public Location? NamedBy { get; init; }
}
