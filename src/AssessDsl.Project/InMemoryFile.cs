using AssessDsl.Compiler.Text;

namespace AssessDsl.Project;

/// <summary>Text that takes the place of a file or stands beside the files: standard input, or what an editor has not saved.</summary>
/// <param name="File">The absolute path of the file; it need not exist.</param>
/// <param name="Text">The text.</param>
public sealed record InMemoryFile(string File, SourceText Text);
