using System.Text.Json.Serialization;

namespace AssessDsl.LanguageServer.Protocol;

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

internal sealed record Diagnostic(Range Range, int Severity, string Code, string Source, string Message, int[]? Tags, DiagnosticRelatedInformation[]? RelatedInformation);

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId);

/// <summary>What is wrong with a file; without items when that is what the client knows already.</summary>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);

internal sealed record WorkspaceDocumentDiagnosticReport(string Uri, string Kind, string ResultId, Diagnostic[]? Items)
{
    /// <summary>The protocol wants it even where it is null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int? Version { get; init; }
}

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);
