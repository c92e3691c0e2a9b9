using AssessDsl.LanguageServer.Protocol;
using PolyType;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer.Requests;

/// <summary>Questions about how a text may be changed.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface IEditing
{
    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    Task<CompletionList?> CompletionAsync(CompletionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    Task<Protocol.Range?> PrepareRenameAsync(PositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    Task<CodeAction[]?> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("codeAction/resolve", UseSingleObjectParameterDeserialization = true)]
    Task<CodeAction> ResolveCodeActionAsync(CodeAction action, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    Task<TextEdit[]?> FormattingAsync(DocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/rangeFormatting", UseSingleObjectParameterDeserialization = true)]
    Task<TextEdit[]?> RangeFormattingAsync(RangeParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/onTypeFormatting", UseSingleObjectParameterDeserialization = true)]
    Task<TextEdit[]?> OnTypeFormattingAsync(OnTypeFormattingParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/selectionRange", UseSingleObjectParameterDeserialization = true)]
    Task<SelectionRange[]?> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellationToken);
}
