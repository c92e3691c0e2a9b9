using System.Collections.Immutable;
using System.Text;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;

namespace AssessDsl.Project.Files;

/// <summary>Which outputs were written, and why some could not be.</summary>
/// <param name="Written">The outputs that changed; few or none of them when something went wrong.</param>
/// <param name="Unchanged">How many already held what they should.</param>
/// <param name="Diagnostics">What went wrong.</param>
public sealed record WriteResult(ImmutableArray<OutputFile> Written, int Unchanged, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Writes outputs so that a reader never sees half of one: all go to temporary files beside their targets first,
/// and take their places only when every one is complete. Targets that already hold the same stay untouched.
/// </summary>
/// <param name="projectFolder">The folder that paths in diagnostics are relative to.</param>
/// <param name="outputFolder">The absolute path of the folder that the outputs' paths are relative to.</param>
public sealed class OutputWriter(string projectFolder, string outputFolder)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<(OutputFile File, string Temporary, string Target)> _pending = [];
    private readonly ImmutableArray<OutputFile>.Builder _written = ImmutableArray.CreateBuilder<OutputFile>();
    private int _unchanged;

    /// <summary>Absolute paths of files that the outputs are made from, and so must not replace.</summary>
    public ImmutableHashSet<string> Inputs { get; init; } = [];

    /// <summary>Writes all outputs, or none; a writer is used once.</summary>
    public WriteResult Write(IReadOnlyCollection<OutputFile> files, CancellationToken cancellationToken)
    {
        ReportClashes(files);
        try
        {
            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_diagnostics.Count == 0)
                    Attempt(file, Prepare);
            }
            cancellationToken.ThrowIfCancellationRequested();
            if (_diagnostics.Count == 0)
                foreach (var pending in _pending)
                    Attempt(pending.File, _ => TakePlace(pending.File, pending.Temporary, pending.Target));
        }
        finally
        {
            foreach (var (_, temporary, _) in _pending.Where(pending => File.Exists(pending.Temporary)))
                File.Delete(temporary);
        }
        return new(_written.ToImmutable(), _unchanged, _diagnostics.ToImmutable());
    }

    /// <summary>Case does not tell paths apart, for on some systems it does not.</summary>
    private void ReportClashes(IEnumerable<OutputFile> files)
    {
        foreach (var clash in files.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
            _diagnostics.Add(ProjectDiagnostics.Clash(DisplayPath(clash.Key), clash));
    }

    private void Prepare(OutputFile file)
    {
        // A link stays a link to the same file.
        var target = Path.Combine(outputFolder, file.Path);
        if (File.Exists(target))
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
        var bytes = s_utf8.GetBytes(file.Text);
        if (Directory.Exists(target))
            throw new IOException("it is a folder");
        if (Inputs.Contains(target))
            throw new IOException("the project is made from it");
        if (Holds(target, bytes))
        {
            _unchanged++;
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Another process may write here at the same time; in containers all have the same number.
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $"{Path.GetRandomFileName()}.tmp");
        _pending.Add((file, temporary, target));
        using (var stream = new FileStream(temporary, FileMode.CreateNew))
            stream.Write(bytes);
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
    }

    private void TakePlace(OutputFile file, string temporary, string target)
    {
        File.Move(temporary, target, overwrite: true);
        _written.Add(file);
    }

    private void Attempt(OutputFile file, Action<OutputFile> action)
    {
        try
        {
            action(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var path = DisplayPath(file.Path);
            _diagnostics.Add(ProjectDiagnostics.At(path, ProjectDiagnostics.CannotWrite, ("path", path), ("reason", SourceReader.ReasonFor(exception))));
        }
    }

    private string DisplayPath(string path) => ProjectPath.Relative(projectFolder, Path.Combine(outputFolder, path));

    private static bool Holds(string target, byte[] bytes) =>
        new FileInfo(target) is { Exists: true } existing && existing.Length == bytes.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes);
}
