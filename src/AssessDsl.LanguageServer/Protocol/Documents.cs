using System.Text.Json.Serialization;

namespace AssessDsl.LanguageServer.Protocol;

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version = null);

internal sealed record TextDocumentItem(string Uri, int Version, [property: JsonConverter(typeof(TextConverter))] string Text);

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

internal sealed record TextDocumentContentChangeEvent([property: JsonConverter(typeof(TextConverter))] string Text, Range? Range = null);

internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileOperationsParams(FileOperation[] Files);

internal sealed record FileOperation(string? Uri = null, string? OldUri = null, string? NewUri = null);

internal sealed record WorkspaceFolder(string Uri);

internal sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);
