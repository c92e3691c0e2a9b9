using System.Collections.Immutable;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>A citation of a source, which becomes a numbered note: <c>[@source]</c> or <c>[@source, p. 4]</c>.</summary>
public sealed class CitationInline : ReferenceInline
{
    internal CitationInline(ImmutableArray<string> names, TextSpan nameSpan, TextSpan fullSpan, string? locator)
        : base(names, nameSpan, fullSpan) => Locator = locator;

    /// <summary>The place in the source, such as <c>p. 4</c>, if it is given.</summary>
    public string? Locator { get; }
}
