using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>Tells what is wrong in the whole workspace. Clients ask every few seconds, and where nothing has changed since, nothing is worked out.</summary>
internal sealed class WorkspaceReports
{
    private Told? _last;

    public WorkspaceDiagnosticReport Create(ProjectSnapshot snapshot, PreviousResultId[] previous, CancellationToken cancellationToken)
    {
        if (_last is { } last && last.IsOf(snapshot.Projects) && KnowsAll(previous, last.Files))
            return new(last.Files);
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
