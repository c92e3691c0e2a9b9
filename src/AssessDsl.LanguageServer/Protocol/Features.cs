namespace AssessDsl.LanguageServer.Protocol;

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record DocumentHighlight(Range Range);

internal sealed record CompletionItem(
    string Label, int Kind, string? Detail, MarkupContent? Documentation, string SortText, int InsertTextFormat, TextEdit TextEdit,
    TextEdit[]? AdditionalTextEdits);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record DocumentSymbol(string Name, string Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[] Children);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

internal sealed record SemanticTokens(int[] Data);

internal sealed record CodeActionContext(string[]? Only);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);

internal sealed record CodeAction(string Title, string Kind, Diagnostic[] Diagnostics, bool IsPreferred, WorkspaceEdit Edit);

internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);
