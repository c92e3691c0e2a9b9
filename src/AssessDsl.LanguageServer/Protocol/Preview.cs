namespace AssessDsl.LanguageServer.Protocol;

// assess/preview is the server's own: the brief at a position as a page, and which of its elements shows which source.

internal sealed record PreviewAnchor(string Anchor, string Uri, Range Range);

internal sealed record PreviewResult(string Title, string Html, string? Anchor, PreviewAnchor[] Anchors);
