using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>
/// Tells what is wrong in the whole workspace. Clients ask every few seconds, and where nothing has changed since, nothing
/// is worked out; while somebody types, nothing either.
/// </summary>
internal sealed class WorkspaceReports
{
    /// <summary>How long nobody has to type before all files are looked at.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private Told? _last;

    public async Task<WorkspaceDiagnosticReport> CreateAsync(ProjectSnapshot snapshot, PreviousResultId[] previous, CancellationToken cancellationToken)
    {
        if (_last is { } last && last.IsOf(snapshot.Projects) && KnowsAll(previous, last.Files))
            return new(last.Files);
        await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
        return await Session.RunAsync(() => Create(snapshot, previous, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private WorkspaceDiagnosticReport Create(ProjectSnapshot snapshot, PreviousResultId[] previous, CancellationToken cancellationToken)
    {
        var report = DiagnosticsAnswer.Create(snapshot, previous, cancellationToken);
        _last = new([.. snapshot.Projects.Select(project => new WeakReference<OpenProject>(project))], [.. report.Items.Select(file => file with { Kind = "unchanged", Items = null })]);
        return report;
    }

    private static bool KnowsAll(PreviousResultId[] previous, WorkspaceDocumentDiagnosticReport[] files) =>
        previous.Select(known => (known.Uri, known.Value)).ToHashSet().SetEquals(files.Select(file => (file.Uri, file.ResultId)));

    /// <summary>What was told last, and of which projects; it does not keep those from being forgotten.</summary>
    private sealed record Told(WeakReference<OpenProject>[] Projects, WorkspaceDocumentDiagnosticReport[] Files)
    {
        public bool IsOf(IReadOnlyList<OpenProject> projects) =>
            Projects.Length == projects.Count && Projects.Zip(projects).All(pair => pair.First.TryGetTarget(out var project) && project == pair.Second);
    }
}
