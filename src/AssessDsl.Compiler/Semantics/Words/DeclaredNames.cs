using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds in prose the names of declared actors and places that are written out and not mentioned.</summary>
internal sealed class DeclaredNames
{
    private readonly PhraseTrie<List<DeclarationSymbol>> _names = new(StringComparer.Ordinal);

    public DeclaredNames(IEnumerable<DeclarationSymbol> actors, IEnumerable<DeclarationSymbol> places)
    {
        foreach (var symbol in actors.Where(symbol => symbol.Title is not null))
            Add(symbol, symbol.Strings(ActorKind.Aka));
        foreach (var symbol in places.Where(symbol => symbol.Title is not null))
            Add(symbol, symbol.Strings(PlaceKind.Aka));
    }

    /// <summary>The names in a text of an author, each with what bears it, in order.</summary>
    public IEnumerable<(TextSpan Span, IReadOnlyList<DeclarationSymbol> Bearers)> Find(string markdown)
    {
        // Most texts hold no name, and looking at their words is cheaper than parsing them.
        if (!IsAnyIn(WordSequence.Of(markdown)))
            return [];
        var text = ReadableText.OfProse(markdown);
        return text.Blocks.SelectMany(block => FindIn(WordSequence.Of(text, block)));
    }

    private IEnumerable<(TextSpan Span, IReadOnlyList<DeclarationSymbol> Bearers)> FindIn(WordSequence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (_names.FindLongest(words, i) is not { } match)
                continue;
            if (!IsPartOfName(words, i, match.Length))
                yield return (words.SpanOf(i, match.Length), match.Value);
            i += match.Length - 1;
        }
    }

    private bool IsAnyIn(WordSequence words) => Enumerable.Range(0, words.Count).Any(index => _names.FindLongest(words, index) is not null);

    private void Add(DeclarationSymbol symbol, IEnumerable<string> otherNames)
    {
        foreach (var name in otherNames.Prepend(symbol.Title!).Select(WithoutArticle).Distinct())
        {
            if (name.Length > 0 && char.IsUpper(name[0]))
                _names.Add(name, bearers => [.. bearers ?? [], symbol]);
        }
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>Whether it belongs to a longer name, such as "West" to "West Bank", or to a compound such as "US-led".</summary>
    private static bool IsPartOfName(WordSequence words, int start, int length)
    {
        var last = start + length - 1;
        if (words.Before(start) is [.., '-'] || words.After(last) is ['-', ..])
            return true;
        if (words.AreJoined(last) && char.IsUpper(words[last + 1][0]))
            return true;
        return start > 0 && words.AreJoined(start - 1) && char.IsUpper(words[start - 1][0]) && start > 1 && !SentenceEnds.IsAfter(words, start - 2);
    }
}
