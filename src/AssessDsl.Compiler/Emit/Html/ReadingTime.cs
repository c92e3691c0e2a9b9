using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>How long it takes to read a brief.</summary>
internal static class ReadingTime
{
    private const int WordsPerMinute = 220;

    /// <summary>The minutes for the prose, the titles and what the cards say, at least one.</summary>
    public static int Minutes(DeclarationSymbol brief) => Math.Max(1, (brief.AllContent().Sum(CountWords) + WordsPerMinute / 2) / WordsPerMinute);

    private static int CountWords(ContentItem item) => item switch
    {
        TextContent text => CountWords(text.Text),
        DeclarationContent shown => CountWords(shown.Declaration) + shown.Declaration.Members.Sum(CountWords),
        SectionContent section => CountWords(section.Title),
        _ => 0,
    };

    private static int CountWords(DeclarationSymbol symbol) =>
        CountWords(symbol.DisplayName) + symbol.Texts.Concat(symbol.Kind.Properties.SelectMany(symbol.TextsOf)).Sum(CountWords);

    private static int CountWords(TextValue text) => CountWords(text.ToPlainText());

    private static int CountWords(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                words++;
        }
        return words;
    }
}
