using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>A span in a named file.</summary>
/// <param name="Path">The file's path as the project names it: relative, with <c>/</c>.</param>
/// <param name="Text">The file's text; null for a place that has none, such as a missing file.</param>
/// <param name="Span">The span in the text.</param>
public sealed record Location(string Path, SourceText? Text, TextSpan Span)
{
    /// <summary>The first position of the span, both numbers from zero.</summary>
    public LinePosition Start => Text?.GetLinePosition(Span.Start) ?? default;

    /// <summary>The position just behind the span, both numbers from zero.</summary>
    public LinePosition End => Text?.GetLinePosition(Span.End) ?? default;
}
