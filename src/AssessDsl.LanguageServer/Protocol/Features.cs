namespace AssessDsl.LanguageServer.Protocol;

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);

internal sealed record CompletionContext(string? TriggerCharacter = null);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record DocumentHighlight(Range Range, int Kind);

internal sealed record CompletionItem(
    string Label, int Kind, string? Detail, MarkupContent? Documentation, string SortText, int InsertTextFormat, TextEdit TextEdit,
    TextEdit[]? AdditionalTextEdits);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record DocumentSymbol(string Name, string Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[] Children);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

internal sealed record SemanticTokens(string ResultId, int[] Data);

internal sealed record SemanticTokensRange(int[] Data);

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);

/// <summary>The changes since the last answer, or all data where the client knows another one.</summary>
internal sealed record SemanticTokensDelta(string ResultId, SemanticTokensEdit[]? Edits, int[]? Data);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record SelectionRange(Range Range, SelectionRange? Parent);

internal sealed record DocumentLink(Range Range, string Target);

internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);

internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context = null);

/// <summary>What can be done: an edit, which may be asked for later, or a command of the client.</summary>
internal sealed record CodeAction(
    string Title, string? Kind = null, Diagnostic[]? Diagnostics = null, bool? IsPreferred = null, WorkspaceEdit? Edit = null, CodeActionData? Data = null, Command? Command = null);

/// <summary>What the server needs to know again when an action is chosen: where it was offered, and the how manieth it was.</summary>
internal sealed record CodeActionData(string Uri, Range Range, int Index);

internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);
