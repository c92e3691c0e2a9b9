using AssessDsl.LanguageServer.Protocol;
using PolyType;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer.Requests;

/// <summary>Questions about what names mean and where they stand.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface INavigation
{
    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    Task<Hover?> HoverAsync(PositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]?> DefinitionAsync(PositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentHighlight[]?> DocumentHighlightAsync(PositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentSymbol[]?> DocumentSymbolAsync(DocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    Task<SymbolInformation[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentLink[]?> DocumentLinkAsync(DocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/prepareCallHierarchy", UseSingleObjectParameterDeserialization = true)]
    Task<CallHierarchyItem[]?> PrepareCallHierarchyAsync(PositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("callHierarchy/incomingCalls", UseSingleObjectParameterDeserialization = true)]
    Task<CallHierarchyIncomingCall[]?> IncomingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("callHierarchy/outgoingCalls", UseSingleObjectParameterDeserialization = true)]
    Task<CallHierarchyOutgoingCall[]?> OutgoingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/prepareTypeHierarchy", UseSingleObjectParameterDeserialization = true)]
    Task<TypeHierarchyItem[]?> PrepareTypeHierarchyAsync(PositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("typeHierarchy/supertypes", UseSingleObjectParameterDeserialization = true)]
    Task<TypeHierarchyItem[]?> SupertypesAsync(TypeHierarchyParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("typeHierarchy/subtypes", UseSingleObjectParameterDeserialization = true)]
    Task<TypeHierarchyItem[]?> SubtypesAsync(TypeHierarchyParams parameters, CancellationToken cancellationToken);
}
