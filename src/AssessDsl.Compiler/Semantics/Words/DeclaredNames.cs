using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds in prose the names of declared actors and places that are written out and not mentioned. Names are looked up
/// word by word among their beginnings, of which the project keeps a table.
/// </summary>
internal sealed class DeclaredNames(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<DeclarationSymbol>> _bearers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FileDeclarations, ILookup<string, DeclarationSymbol>> _byName = [];

    /// <summary>Of each name in a file, its words, and its beginnings with a blank behind them.</summary>
    public static IEnumerable<string> BeginningsIn(SyntaxTree tree)
    {
        foreach (var name in tree.Names.Titles.Select(WithoutArticle).Where(IsName))
        {
            var words = WordSequence.Of(name);
            for (var length = 1; length < words.Count; length++)
                yield return words.Text(0, length) + " ";
            yield return AllOf(words);
        }
    }

    /// <summary>The names in a text of an author, each with what bears it, in order; null when there are none.</summary>
    public WrittenNames? Find(string markdown)
    {
        // Most texts hold no name, and looking at their words is cheaper than parsing them.
        if (!IsAnyIn(WordSequence.Of(markdown)))
            return null;
        var text = ReadableText.OfProse(markdown);
        return new(markdown, text, [.. text.Blocks.SelectMany((block, number) => FindIn(WordSequence.Of(text, block), number)).Where(name => text.CanBeMention(name.Span))]);
    }

    private IEnumerable<WrittenName> FindIn(WordSequence words, int block)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (FindLongest(words, i) is not { } match)
                continue;
            if (!IsPartOfName(words, i, match.Length))
                yield return new(words.SpanOf(i, match.Length), block, match.Bearers);
            i += match.Length - 1;
        }
    }

    private bool IsAnyIn(WordSequence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (FindLongest(words, i) is not null)
                return true;
        }
        return false;
    }

    private (ImmutableArray<DeclarationSymbol> Bearers, int Length)? FindLongest(WordSequence words, int start)
    {
        if (!char.IsUpper(words[start][0]))
            return null;
        (ImmutableArray<DeclarationSymbol>, int)? best = null;
        var name = words[start].ToString();
        for (var length = 1; ; length++)
        {
            if (BearersOf(name) is { IsEmpty: false } bearers)
                best = (bearers, length);
            var next = start + length;
            var beginning = name + " ";
            if (next == words.Count || !words.AreJoined(next - 1) || compilation.Names.Titles[beginning].IsEmpty)
                return best;
            name = beginning + words[next].ToString();
        }
    }

    private ImmutableArray<DeclarationSymbol> BearersOf(string name) =>
        compilation.Names.Titles[name].IsEmpty ? [] : _bearers.GetOrAdd(name, FindBearers);

    private ImmutableArray<DeclarationSymbol> FindBearers(string name) =>
        [.. compilation.Names.Titles[name].SelectMany(compilation.Declarations.FilesAt).SelectMany(file => _byName.GetOrAdd(file, ReadNames)[name])];

    /// <summary>The actors and places of a file by each of their names.</summary>
    private static ILookup<string, DeclarationSymbol> ReadNames(FileDeclarations file) => file.Symbols
        .SelectMany(NamesOf, (symbol, name) => (symbol, name: WithoutArticle(name)))
        .Where(entry => IsName(entry.name))
        .Select(entry => (entry.symbol, name: AllOf(WordSequence.Of(entry.name))))
        .Distinct()
        .ToLookup(entry => entry.name, entry => entry.symbol, StringComparer.Ordinal);

    private static string AllOf(WordSequence words) => words.Text(0, words.Count);

    private static IEnumerable<string> NamesOf(DeclarationSymbol symbol) =>
        symbol.Title is { } title && OtherNamesOf(symbol) is { } others ? others.Prepend(title) : [];

    private static IEnumerable<string>? OtherNamesOf(DeclarationSymbol symbol) =>
        symbol.Kind.IsA(ActorKind.Kind) ? symbol.Strings(ActorKind.Aka)
        : symbol.Kind.IsA(PlaceKind.Kind) ? symbol.Strings(PlaceKind.Aka)
        : null;

    private static bool IsName(string name) => name.Length > 0 && char.IsUpper(name[0]);

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
