using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Takes brackets, stars and underscores for text where very many of them wait for a partner.</summary>
internal sealed class DelimiterLimit : InlineParser
{
    public DelimiterLimit() => OpeningCharacters = ['[', '!', '*', '_'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var waiting = 0;
        for (Inline? inline = processor.Root; inline is ContainerInline { IsClosed: false } container; inline = container.LastChild)
            waiting++;
        return waiting > ProseLimits.Delimiters && ProseLimits.TakeAsText(processor, ref slice);
    }
}
