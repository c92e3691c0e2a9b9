using System.Text.Json.Serialization;

namespace AssessDsl.LanguageServer.Protocol;

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

internal sealed record CodeDescription(string Href);

internal sealed record Diagnostic(Range Range, int Severity, string Code, string Source, string Message, int[]? Tags = null, DiagnosticRelatedInformation[]? RelatedInformation = null,
    CodeDescription? CodeDescription = null)
{
    /// <summary>Whether it is the same finding with the same places; those of one code have the same tags.</summary>
    public bool SaysSame(Diagnostic other) =>
        (Range, Severity, Code, Message) == (other.Range, other.Severity, other.Code, other.Message)
        && (RelatedInformation ?? []).SequenceEqual(other.RelatedInformation ?? []);
}

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics)
{
    /// <summary>Whether there is no need to publish this after the other.</summary>
    public bool SaysSame(PublishDiagnosticsParams other) =>
        (Uri, Version, Diagnostics.Length) == (other.Uri, other.Version, other.Diagnostics.Length)
        && Diagnostics.Zip(other.Diagnostics).All(pair => pair.First.SaysSame(pair.Second));
}

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

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
