namespace AssessDsl.LanguageServer.Protocol;

// The server's own: assess/preview, the brief at a position as a page, and which of its elements shows which source;
// assess/evidence, a drawing in SVG of what the judgment at a position rests on; assess/explain, the page of a code in
// Markdown.

internal sealed record PreviewAnchor(string Anchor, string Uri, Range Range);

internal sealed record PreviewResult(string Title, string Html, string? Anchor, PreviewAnchor[] Anchors);

internal sealed record EvidenceResult(string Title, string Svg);

internal sealed record ExplainParams(string Code);

internal sealed record ExplainResult(string Title, string Markdown);
