using AssessDsl.Compiler.Text;

namespace AssessDsl.LanguageServer.Projects;

/// <summary>A file that is open in the editor, whose text counts and not the disk's.</summary>
/// <param name="Uri">The address under which the client knows it.</param>
/// <param name="Path">The absolute path.</param>
/// <param name="Version">The client's number of the text.</param>
/// <param name="Text">The text.</param>
internal sealed record OpenFile(string Uri, string Path, int? Version, SourceText Text)
{
    /// <summary>Whether it is written in the language; the others hold settings.</summary>
    public bool IsSource => HoldsSource(Path);

    /// <summary>Whether a file is written in the language, by its path.</summary>
    public static bool HoldsSource(string path) => !path.EndsWith(".json", StringComparison.Ordinal);
}
