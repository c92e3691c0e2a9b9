using System.Collections.Immutable;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Reporting;

/// <summary>Writes sources back that a command changed.</summary>
internal static class SourceWriter
{
    /// <summary>The files of which the text differs, with the text they had.</summary>
    public static ImmutableArray<(SyntaxTree Before, string After)> Changes(Workspace before, Workspace after) =>
    [
        .. before.Trees.Zip(after.Trees, (old, changed) => (old, After: changed.Text.ToString()))
            .Where(pair => pair.old.Text.ToString() != pair.After),
    ];

    /// <summary>Writes the changed files, or none, and returns what prevented it.</summary>
    public static ImmutableArray<Finding> Write(
        Workspace project, IEnumerable<(SyntaxTree Before, string After)> changes, CancellationToken cancellationToken)
    {
        // A byte-order mark is no part of a text, but stays in the file.
        ImmutableArray<OutputFile> files =
            [.. changes.Select(change => new OutputFile(change.Before.Path, (change.Before.Text.HasByteOrderMark ? "\uFEFF" : "") + change.After))];
        return Finding.Of(new OutputWriter(project.Folder, project.Folder).Write(files, cancellationToken).Diagnostics);
    }
}
