using System.Security.Cryptography;
using System.Text.Json;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using Diagnostic = AssessDsl.Compiler.Diagnostics.Diagnostic;
using Place = AssessDsl.Compiler.Diagnostics.Location;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Findings as the protocol has them.</summary>
internal static class DiagnosticsAnswer
{
    private const int Unnecessary = 1;

    private static readonly SourceText s_noText = SourceText.From("");

    /// <summary>What is wrong with one file, unless the client knows it already.</summary>
    public static DocumentDiagnosticReport Create(ProjectSnapshot snapshot, string path, string? previousId, CancellationToken cancellationToken)
    {
        var items = Translate(snapshot, path, cancellationToken);
        var id = IdOf(items);
        return id == previousId ? new("unchanged", id, null) : new("full", id, items);
    }

    /// <summary>What is wrong with the files of all projects; files with nothing wrong only when the client thinks otherwise.</summary>
    public static WorkspaceDiagnosticReport Create(ProjectSnapshot snapshot, PreviousResultId[] previous, CancellationToken cancellationToken)
    {
        var previousIds = previous.DistinctBy(known => known.Uri).ToDictionary(known => known.Uri, known => known.Value, StringComparer.Ordinal);
        var found = previousIds.Keys.ToDictionary(uri => uri, _ => Array.Empty<Protocol.Diagnostic>(), StringComparer.Ordinal);
        foreach (var path in snapshot.Projects.SelectMany(project => project.Files).Distinct(StringComparer.Ordinal))
        {
            if (Translate(snapshot, path, cancellationToken) is { Length: > 0 } items)
                found[snapshot.UriOf(path)] = items;
        }
        return new([.. found.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file =>
        {
            var id = IdOf(file.Value);
            var isKnown = previousIds.GetValueOrDefault(file.Key) == id;
            return new WorkspaceDocumentDiagnosticReport(file.Key, isKnown ? "unchanged" : "full", id, isKnown ? null : file.Value) { Version = snapshot.VersionOf(file.Key) };
        })]);
    }

    /// <summary>The findings of a file's owner as they are published.</summary>
    public static PublishDiagnosticsParams Publish(ProjectSnapshot snapshot, string path, Func<OpenProject, IEnumerable<Diagnostic>> find)
    {
        var uri = snapshot.UriOf(path);
        return new(uri, snapshot.VersionOf(uri), snapshot.FindOwner(path) is { } owner ? [.. Translate(snapshot, owner, find(owner))] : []);
    }

    public static Protocol.Diagnostic Translate(Diagnostic diagnostic, ProjectSnapshot snapshot, OpenProject project)
    {
        var related = diagnostic.Related.Select(place => new DiagnosticRelatedInformation(new(UriOf(place.Location), RangeOf(place.Location)), place.Message)).ToArray();
        return new(
            RangeOf(diagnostic.Location), SeverityOf(diagnostic.Severity), diagnostic.Code, "assessc", diagnostic.Message,
            diagnostic.Descriptor == SemanticDiagnostics.UnusedUse ? [Unnecessary] : null, related.Length == 0 ? null : related,
            snapshot.Features.ShowsRulePages ? new(ExplainAnswer.AddressOf(diagnostic.Code)) : null);

        Protocol.Range RangeOf(Place place) => snapshot.Translator.ToRange(place.Text ?? s_noText, place.Text is null ? default : place.Span);

        string UriOf(Place place) => snapshot.UriOf(project.FileOf(place.Path));
    }

    /// <summary>What a client that asks is told; what is wrong with settings is always published instead.</summary>
    private static Protocol.Diagnostic[] Translate(ProjectSnapshot snapshot, string path, CancellationToken cancellationToken) =>
        OpenFile.HoldsSource(path) && snapshot.FindOwner(path) is { } owner
            ? [.. Translate(snapshot, owner, owner.GetDiagnostics(path, snapshot.IsOpen(path), DiagnosticStage.Rules, cancellationToken))]
            : [];

    private static IEnumerable<Protocol.Diagnostic> Translate(ProjectSnapshot snapshot, OpenProject project, IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Translate(diagnostic, snapshot, project));

    /// <summary>A name of what is reported: the same findings have the same one, and the server need not remember any.</summary>
    private static string IdOf(Protocol.Diagnostic[] items) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(items, ProtocolJsonContext.Default.DiagnosticArray)).AsSpan(0, 8));

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        Severity.Info => 3,
        _ => 4,
    };
}
