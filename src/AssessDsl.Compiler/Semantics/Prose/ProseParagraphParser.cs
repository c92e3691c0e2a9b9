using Markdig.Parsers;
using Markdig.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Parses paragraphs; one that begins with a citation and a colon is no link definition.</summary>
internal sealed class ProseParagraphParser(bool allowsDefinitions) : ParagraphBlockParser
{
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

    private static bool BeginsWithCitation(ParagraphBlock paragraph) =>
        paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith("[@");
}
