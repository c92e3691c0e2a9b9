using System.Collections.Immutable;
using AssessDsl.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

/// <summary>A name in prose that has to be bound: a mention or a citation. All spans are of the prose's own text.</summary>
public abstract class ReferenceInline : LeafInline
{
    private protected ReferenceInline(ImmutableArray<string> names, TextSpan nameSpan, TextSpan fullSpan)
    {
        Names = names;
        NameSpan = nameSpan;
        FullSpan = fullSpan;
        Span = new SourceSpan(fullSpan.Start, fullSpan.End - 1);
        IsClosed = true;
    }

    /// <summary>The names that dots join, at least one.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The span of the names and the dots between them.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The span of the whole reference with its signs.</summary>
    public TextSpan FullSpan { get; }

    /// <summary>The span of each of the <see cref="Names"/>.</summary>
    public ImmutableArray<TextSpan> NameSpans
    {
        get
        {
            var start = NameSpan.Start;
            return [.. Names.Select(name =>
            {
                var span = new TextSpan(start, name.Length);
                start = span.End + 1;
                return span;
            })];
        }
    }
}
