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
}
