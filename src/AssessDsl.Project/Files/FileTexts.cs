using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Project.Files;

/// <summary>The texts of a project's files: those in memory, those that are parsed already, and the disk's of all others.</summary>
internal sealed class FileTexts(string folder, IEnumerable<InMemoryFile> inMemory, IEnumerable<SyntaxTree> known, bool mayHaveChanged)
{
    private readonly Dictionary<string, SourceText> _inMemory = inMemory.ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxTree> _known = known.ToDictionary(tree => tree.Path, StringComparer.Ordinal);

    /// <summary>The files in memory.</summary>
    public IEnumerable<string> InMemory => _inMemory.Keys;

    /// <summary>Gets a text, or says why that is impossible; <paramref name="path"/> is the file's name in the diagnostic.</summary>
    public bool TryRead(
        string file, string path, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out Diagnostic? problem)
    {
        problem = null;
        return _inMemory.TryGetValue(file, out text) || SourceReader.TryRead(file, path, out text, out problem);
    }

    /// <summary>The tree of a file by its path in the project; null and the reason where it cannot be read.</summary>
    public SyntaxTree? Parse(string path, out Diagnostic? problem, CancellationToken cancellationToken)
    {
        problem = null;
        var file = Path.GetFullPath(path, folder);
        var tree = _known.GetValueOrDefault(path);
        if (tree is not null && !mayHaveChanged && !_inMemory.ContainsKey(file))
            return tree;
        if (!TryRead(file, path, out var text, out problem))
            return null;
        return tree is not null && AreSame(tree.Text, text) ? tree : SyntaxTree.ParseText(text, path, cancellationToken);
    }

    private static bool AreSame(SourceText left, SourceText right) =>
        left == right || left.HasByteOrderMark == right.HasByteOrderMark && left.InvalidBytePosition == right.InvalidBytePosition && left.AsSpan().SequenceEqual(right.AsSpan());
}
