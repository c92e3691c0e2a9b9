using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>Tells what is wrong in the whole workspace. Clients ask every few seconds, and where nothing has changed since, nothing is worked out.</summary>
internal sealed class WorkspaceReports
{
    private sealed record Told(IReadOnlyList<OpenProject> Projects, WorkspaceDocumentDiagnosticReport[] Files);

    private Told? _last;

    public WorkspaceDiagnosticReport Create(ProjectSnapshot snapshot, PreviousResultId[] previous, CancellationToken cancellationToken)
    {
        if (_last is { } last && last.Projects.SequenceEqual(snapshot.Projects) && KnowsAll(previous, last.Files))
            return new(last.Files);
        var report = DiagnosticsAnswer.Create(snapshot, previous, cancellationToken);
        _last = new(snapshot.Projects, [.. report.Items.Select(file => file with { Kind = "unchanged", Items = null })]);
        return report;
    }

    private static bool KnowsAll(PreviousResultId[] previous, WorkspaceDocumentDiagnosticReport[] files) =>
        previous.Select(known => (known.Uri, known.Value)).ToHashSet().SetEquals(files.Select(file => (file.Uri, file.ResultId)));
}
