using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The anchors of a brief's sections on its page: their numbers, joined.</summary>
internal static class SectionAnchors
{
    /// <summary>The sections with their anchors, each before its own sections.</summary>
    public static IEnumerable<(SectionContent Section, string Anchor)> Of(IEnumerable<ContentItem> content, string prefix = "section")
    {
        var number = 0;
        foreach (var section in content.OfType<SectionContent>())
        {
            var anchor = $"{prefix}-{++number}";
            yield return (section, anchor);
            foreach (var inner in Of(section.Content, anchor))
                yield return inner;
        }
    }
}
