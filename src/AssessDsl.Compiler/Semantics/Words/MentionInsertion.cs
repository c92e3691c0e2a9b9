using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Puts a mention in the place of a name that prose writes out.</summary>
/// <param name="Text">The mention as it is shown, on one line.</param>
/// <param name="Edit">The change. The words stay as they are written, with their escapes and line breaks.</param>
public sealed record MentionInsertion(string Text, TextEdit Edit)
{
    /// <summary>Of more declarations that a name may mean, no more are offered.</summary>
    internal const int MostBearers = 3;

    /// <summary>The mentions that words at a place in prose may become, one for each declaration whose name or title they are; none where the text around them would read otherwise.</summary>
    public static ImmutableArray<MentionInsertion> For(SemanticModel model, TextSpan words)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (words.IsEmpty || model.GetEnclosingSymbol(words.Start) is not { } symbol || ProseOf(symbol).FirstOrDefault(prose => IsIn(prose, words)) is not { } prose)
            return [];
        var (span, text) = (TextSpan.FromBounds(prose.Source.ToValue(words.Start), prose.Source.ToValue(words.End)), ReadableText.OfProse(prose.Markdown));
        if (text.FindBlock(span) is var block && block < 0 || !text.CanBeMention(span))
            return [];
        var written = WrittenNames.TextOf(prose.Markdown, span);
        var name = new WrittenName(span, block, [.. model.LookupSymbols(words.Start).OfType<DeclarationSymbol>().Where(bearer => bearer != symbol && IsCalled(bearer, written))]);
        return [.. For(model.Compilation, symbol, prose, new(prose.Markdown, text, [name]), [name])[name]];
    }

    /// <summary>The texts of a declaration that may hold mentions.</summary>
    internal static IEnumerable<TextValue> ProseOf(DeclarationSymbol symbol) => symbol.Texts
        .Concat(WordIndex.ProseOf(symbol))
        .Concat(symbol.Bound.Values.Values.SelectMany(values => values).OfType<TextValue>())
        .Where(prose => prose.Syntax is not null);

    /// <summary>What may stand in place of some names of a text, one for each of their bearers.</summary>
    internal static ILookup<WrittenName, MentionInsertion> For(
        Compilation compilation, DeclarationSymbol symbol, TextValue prose, WrittenNames names, IEnumerable<WrittenName> mentionable)
    {
        var mentions = mentionable.Select(name => (Name: name, Words: names.TextOf(name), Mentions: MentionsFor(compilation, symbol, names, name)))
            .Where(entry => entry.Mentions.Length > 0).ToArray();
        var replaceable = names.FindReplaceable(mentions.Select(entry => (entry.Name, entry.Mentions[0].With(entry.Words))));
        return (from entry in mentions
                where replaceable.Contains(entry.Name)
                let span = prose.Source.ToSource(entry.Name.Span.Start, entry.Name.Span.Length)
                from mention in entry.Mentions
                let edit = new TextEdit(symbol.SyntaxTree.Path, span, mention.With(symbol.SyntaxTree.Text.ToString(span)))
                select (entry.Name, Insertion: new MentionInsertion(mention.With(entry.Words), edit))).ToLookup(entry => entry.Name, entry => entry.Insertion);
    }

    private static bool IsIn(TextValue prose, TextSpan words) => prose.Source.ToSource(0, prose.Markdown.Length).Contains(words);

    private static bool IsCalled(DeclarationSymbol symbol, string words) =>
        symbol.Syntax.Kind is not (SyntaxKind.Scale or SyntaxKind.Kind) && (symbol.Name == words || symbol.Title == words || symbol.ShortName == words);

    private static ImmutableArray<WrittenMention> MentionsFor(Compilation compilation, DeclarationSymbol symbol, WrittenNames names, WrittenName name) =>
    [
        .. from bearer in name.Bearers.Take(MostBearers)
           let path = FindPath(compilation, symbol, bearer)
           where path is not null
           let words = names.TextOf(name)
           select new WrittenMention(path, (bearer.ShortName == words || bearer.Name == words) && names.CanBeShort(name)),
    ];

    /// <summary>The shortest way to write a name where a declaration stands.</summary>
    private static string? FindPath(Compilation compilation, DeclarationSymbol from, DeclarationSymbol target)
    {
        var resolver = new NameResolver(compilation.Declarations[from.SyntaxTree], compilation.BuiltInNamespace);
        return Array.Find([target.Name, target.Id], path =>
        {
            var names = path.Split('.');
            return resolver.Resolve(names, from) is { Symbols: { Count: var count } found } && count == names.Length && found[^1] == target;
        });
    }

    private readonly record struct WrittenMention(string Path, bool IsShort)
    {
        public string With(string words) => IsShort ? $"@{Path}" : $"@{Path}[{words}]";
    }
}
