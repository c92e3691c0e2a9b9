using System.Text.Json.Serialization;
using AssessDsl.Ide;

namespace AssessDsl.LanguageServer.Protocol;

// The records of the protocol, version 3.17, as far as the server speaks it. Their names and properties are the protocol's.

internal sealed record Position(int Line, int Character);

internal sealed record Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

/// <summary>Changes of several files; those of texts that the client numbers, where it can compare the numbers.</summary>
internal sealed record WorkspaceEdit(Dictionary<string, TextEdit[]>? Changes = null, TextDocumentEdit[]? DocumentChanges = null);

/// <summary>A file whose changes are meant for one version of its text; null for what the disk holds, which has to be written even so.</summary>
internal sealed record NumberedDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextDocumentEdit(NumberedDocument TextDocument, TextEdit[] Edits);

internal sealed record MarkupContent(string Kind, string Value)
{
    public const string MarkdownKind = "markdown";

    /// <summary>A text in Markdown, for a client that may only show plain text.</summary>
    public static MarkupContent Create(string markdown, bool showsMarkdown) =>
        showsMarkdown ? new(MarkdownKind, markdown) : new("plaintext", MarkdownText.ToPlain(markdown));
}

internal sealed record NoParams;
