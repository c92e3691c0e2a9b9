using Markdig.Parsers;
using Markdig.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Parses paragraphs; one that begins with a citation and a colon is no link definition.</summary>
internal sealed class ProseParagraphParser(bool allowsDefinitions) : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => SkipIndentation(processor, base.TryOpen(processor));

    public override BlockState TryContinue(BlockProcessor processor, Block block) => SkipIndentation(processor, base.TryContinue(processor, block));

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph || allowsDefinitions && !BeginsWithCitation(paragraph))
            return base.Close(processor, block);
        var lines = paragraph.Lines;
        for (var i = 0; i < lines.Count; i++)
            lines.Lines[i].Slice.TrimStart();
        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    // A tab that reaches into the content would be expanded, and the positions behind it lost.
    internal static BlockState SkipIndentation(BlockProcessor processor, BlockState state)
    {
        if (state is BlockState.Continue or BlockState.Break)
            processor.Line.TrimStart();
        return state;
    }

    private static bool BeginsWithCitation(ParagraphBlock paragraph) =>
        paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith("[@");
}

/// <summary>Parses headings that begin with <c>#</c>.</summary>
internal sealed class ProseHeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => ProseParagraphParser.SkipIndentation(processor, base.TryOpen(processor));
}
