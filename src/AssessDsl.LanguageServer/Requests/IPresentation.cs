using AssessDsl.LanguageServer.Protocol;
using PolyType;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer.Requests;

/// <summary>Questions about how a text is shown.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface IPresentation
{
    [JsonRpcMethod("textDocument/semanticTokens/full", UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokens?> SemanticTokensAsync(DocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    Task<FoldingRange[]?> FoldingRangeAsync(DocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/semanticTokens/full/delta", UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokensDelta?> SemanticTokensDeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/semanticTokens/range", UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokensRange?> SemanticTokensRangeAsync(RangeParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentDiagnosticReport> DiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("workspace/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    Task<InlayHint[]?> InlayHintAsync(RangeParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    Task<CodeLens[]?> CodeLensAsync(DocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("codeLens/resolve", UseSingleObjectParameterDeserialization = true)]
    Task<CodeLens> ResolveCodeLensAsync(CodeLens lens, CancellationToken cancellationToken);

    [JsonRpcMethod("assess/preview", UseSingleObjectParameterDeserialization = true)]
    Task<PreviewResult?> PreviewAsync(PositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("assess/explain", UseSingleObjectParameterDeserialization = true)]
    Task<ExplainResult?> ExplainAsync(ExplainParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("assess/evidence", UseSingleObjectParameterDeserialization = true)]
    Task<EvidenceResult?> EvidenceAsync(PositionParams parameters, CancellationToken cancellationToken);
}
