using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Project.Files;

/// <summary>The texts of files: those in memory, and the disk's of all others.</summary>
internal sealed class FileTexts(IEnumerable<InMemoryFile> inMemory)
{
    private readonly Dictionary<string, SourceText> _inMemory = inMemory.ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal);

    /// <summary>The files in memory.</summary>
    public IEnumerable<string> InMemory => _inMemory.Keys;

    /// <summary>Gets a text, or says why that is impossible; <paramref name="path"/> is the file's name in the diagnostic.</summary>
    public bool TryRead(
        string file, string path, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out Diagnostic? problem)
    {
        problem = null;
        return _inMemory.TryGetValue(file, out text) || SourceReader.TryRead(file, path, out text, out problem);
    }
}
