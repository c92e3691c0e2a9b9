using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Shows bound prose to readers.</summary>
public static class TextValueExtensions
{
    /// <summary>The prose without markup: mentions as the words that stand for them, citations left out.</summary>
    public static string ToPlainText(this TextValue text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var targets = text.Mentions.ToDictionary(m => m.Span, m => m.Target);
        return PlainText.Render(ProseParser.Parse(text.Markdown), mention =>
            mention.Words ?? targets.GetValueOrDefault(mention.FullSpan)?.ShortName ?? string.Join('.', mention.Names));
    }
}
