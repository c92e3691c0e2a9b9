using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AssessDsl.LanguageServer.Protocol;

/// <summary>
/// How the records are read and written, worked out at build time: there is no reflection in a native program. What a
/// record does not say may be missing has to be there.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(RelativePattern))]
[JsonSerializable(typeof(NoParams))]
[JsonSerializable(typeof(MessageParams))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(JsonElement[]))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(ProgressCreateParams))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(DidOpenTextDocumentParams))]
[JsonSerializable(typeof(DidChangeTextDocumentParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(FileOperationsParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(CompletionParams))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(RangeParams))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(SymbolInformation[]))]
[JsonSerializable(typeof(Diagnostic[]))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(SemanticTokensDeltaParams))]
[JsonSerializable(typeof(SemanticTokensDelta))]
[JsonSerializable(typeof(SemanticTokensRange))]
[JsonSerializable(typeof(SelectionRangeParams))]
[JsonSerializable(typeof(SelectionRange[]))]
[JsonSerializable(typeof(DocumentLink[]))]
[JsonSerializable(typeof(OnTypeFormattingParams))]
[JsonSerializable(typeof(InlayHint[]))]
[JsonSerializable(typeof(PreviewResult))]
[JsonSerializable(typeof(EvidenceResult))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(object[]))] // the arguments of commands
[JsonSerializable(typeof(CallHierarchyParams))]
[JsonSerializable(typeof(CallHierarchyItem[]))]
[JsonSerializable(typeof(CallHierarchyIncomingCall[]))]
[JsonSerializable(typeof(CallHierarchyOutgoingCall[]))]
[JsonSerializable(typeof(TypeHierarchyParams))]
[JsonSerializable(typeof(TypeHierarchyItem[]))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(ExplainParams))]
[JsonSerializable(typeof(ExplainResult))]
[JsonSerializable(typeof(FoldingRange[]))]
[JsonSerializable(typeof(TextEdit[]))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(Range))]
[JsonSerializable(typeof(RequestId))] // without it no request could be cancelled
[JsonSerializable(typeof(CommonErrorData))] // without it the first handler that throws would end the session
internal sealed partial class ProtocolJsonContext : JsonSerializerContext;
