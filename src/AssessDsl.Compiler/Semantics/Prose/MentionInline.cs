using System.Collections.Immutable;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>A mention of a declaration: <c>@name</c>, <c>@a.b</c> or <c>@name[other words]</c>.</summary>
public sealed class MentionInline : ReferenceInline
{
    internal MentionInline(ImmutableArray<string> names, TextSpan nameSpan, TextSpan fullSpan, string? words, TextSpan wordsSpan)
        : base(names, nameSpan, fullSpan)
    {
        Words = words;
        WordsSpan = wordsSpan;
    }

    /// <summary>The words to show in place of the title, if there are any.</summary>
    public string? Words { get; }

    /// <summary>The span between the brackets of the <see cref="Words"/>; empty without them.</summary>
    public TextSpan WordsSpan { get; }
}
