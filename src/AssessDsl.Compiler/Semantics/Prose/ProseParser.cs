using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Parses prose: CommonMark with mentions and citations; raw HTML is text.</summary>
public static class ProseParser
{
    private static readonly MarkdownPipeline CommonMark = BuildCommonMark();
    private static readonly MarkdownPipeline ParagraphsOnly = BuildParagraphsOnly();

    /// <summary>Parses a text; never fails. Its positions are indices into <paramref name="text"/>.</summary>
    public static MarkdownDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = MarkdownParser.Parse(text, text.Length < ProseLimits.Length ? CommonMark : ParagraphsOnly);
        if (text.Contains('[', StringComparison.Ordinal))
            TakeOpenBracketsAsText(document);
        return document;
    }

    /// <summary>The mentions and citations of a text in its order.</summary>
    public static IReadOnlyList<ReferenceInline> FindReferences(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('@', StringComparison.Ordinal) ? [.. Parse(text).Descendants<ReferenceInline>()] : [];
    }

    /// <summary>A bracket that nothing closes stays behind as a delimiter, which holds what follows it.</summary>
    private static void TakeOpenBracketsAsText(MarkdownDocument document)
    {
        foreach (var bracket in document.Descendants<LinkDelimiterInline>().ToList())
        {
            var mark = bracket.ToLiteral();
            bracket.ReplaceBy(new LiteralInline(mark) { Span = new(bracket.Span.Start, bracket.Span.Start + mark.Length - 1), Line = bracket.Line, Column = bracket.Column });
        }
    }

    private static MarkdownPipeline BuildCommonMark()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new ProseParagraphParser(allowsDefinitions: true));
        builder.BlockParsers.Replace<HeadingBlockParser>(new ProseHeadingParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.Insert(0, new DelimiterLimit());
        return AddReferences(builder);
    }

    private static MarkdownPipeline BuildParagraphsOnly()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ProseParagraphParser(allowsDefinitions: false) { ParseSetextHeadings = false });
        builder.InlineParsers.RemoveAll(parser => parser is LinkInlineParser or EmphasisInlineParser);
        return AddReferences(builder);
    }

    private static MarkdownPipeline AddReferences(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.Insert(0, new CitationInlineParser());
        builder.InlineParsers.Insert(1, new MentionInlineParser());
        return builder.UsePreciseSourceLocation().Build();
    }
}
