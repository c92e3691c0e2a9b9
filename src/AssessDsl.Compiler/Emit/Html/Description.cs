using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>What a brief is about, for search engines and previews.</summary>
internal static class Description
{
    private const int MostCharacters = 200;

    /// <summary>The takeaways, else the first words of the prose, else what it shows, else the title.</summary>
    public static string Of(DeclarationSymbol brief)
    {
        string?[] candidates = [Join(TitlesOf(brief.Targets(BriefKind.Takeaways))), WordIndex.ProseOf(brief).FirstOrDefault()?.ToPlainText(), Join(TitlesOf(SectionBuilder.ShownIn(brief)))];
        return Shorten(candidates.FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? brief.DisplayName);
    }

    /// <summary>Some titles as sentences, as far as there is room.</summary>
    public static string Of(IEnumerable<string> titles) => Shorten(Join(titles));

    private static string Join(IEnumerable<string> titles) => string.Join(" ", titles.Select(AsSentence));

    private static IEnumerable<string> TitlesOf(IEnumerable<DeclarationSymbol> symbols) => symbols.Select(symbol => symbol.DisplayName);

    private static string AsSentence(string title) => title.Length > 0 && char.IsPunctuation(title[^1]) ? title : title + ".";

    private static string Shorten(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= MostCharacters)
            return text;
        var end = text.LastIndexOf(' ', MostCharacters);
        return text[..(end > 0 ? end : MostCharacters)].TrimEnd(',', ';', ':') + "…";
    }
}
