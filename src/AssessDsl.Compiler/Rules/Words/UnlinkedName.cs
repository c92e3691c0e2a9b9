using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>The name of a declared actor or place that prose writes out and does not mention.</summary>
internal sealed class UnlinkedName() : Rule("AS3108", "unlinked-name", Severity.Hint, "none; a habit that makes prose checkable",
    "'{name}' is declared as {targets}; mention it with '@'.")
{
    private const int MostBearers = 3;

    internal override void Check(RuleContext context)
    {
        foreach (var symbol in context.Symbols)
        {
            foreach (var prose in ProseOf(symbol))
            {
                if (context.Compilation.WrittenNames.Find(prose.Markdown) is { } names)
                    Report(context, symbol, prose, names);
            }
        }
    }

    private static IEnumerable<TextValue> ProseOf(DeclarationSymbol symbol) => symbol.Texts
        .Concat(WordIndex.ProseOf(symbol))
        .Concat(symbol.Bound.Values.Values.SelectMany(values => values).OfType<TextValue>())
        .Where(prose => prose.Syntax is not null);

    private static void Report(RuleContext context, DeclarationSymbol symbol, TextValue prose, WrittenNames names)
    {
        var mentioned = names.All.Where(name => !name.Bearers.Contains(symbol))
            .Select(name => (Name: name, Words: names.TextOf(name), Mentions: MentionsFor(context, symbol, names, name))).ToArray();
        if (mentioned.Length == 0)
            return;
        var replaceable = names.FindReplaceable(mentioned.Where(entry => entry.Mentions.Length > 0).Select(entry => (entry.Name, entry.Mentions[0].With(entry.Words))));
        foreach (var (name, words, mentions) in mentioned)
        {
            var location = RuleContext.Locate(prose, name.Span);
            context.Report(location, ("name", words), ("targets", NameAll(name.Bearers)));
            foreach (var mention in replaceable.Contains(name) ? mentions : [])
            {
                // The words stay as they are written, with their escapes and line breaks.
                var replacement = mention.With(symbol.SyntaxTree.Text.ToString(location.Span));
                context.OfferFix($"Replace with '{mention.With(words)}'", location.Span, replacement, isSafe: name.Bearers.Length == 1);
            }
        }
    }

    /// <summary>What may stand in place of a name, one for each of its bearers.</summary>
    private static Mention[] MentionsFor(RuleContext context, DeclarationSymbol symbol, WrittenNames names, WrittenName name) =>
    [
        .. from bearer in name.Bearers.Take(MostBearers)
           let path = FindPath(context, symbol, bearer)
           where path is not null
           select new Mention(path, bearer.ShortName == names.TextOf(name) && names.CanBeShort(name)),
    ];

    /// <summary>Those who bear a name; a project may have hundreds, of which a message shows the first.</summary>
    private static string NameAll(ImmutableArray<DeclarationSymbol> bearers)
    {
        var names = bearers.Take(MostBearers).Select(bearer => $"'{bearer.Id}'");
        return string.Join(" and ", bearers.Length > MostBearers ? names.Append($"{bearers.Length - MostBearers} more") : names);
    }

    /// <summary>The shortest way to write a name where a declaration stands.</summary>
    private static string? FindPath(RuleContext context, DeclarationSymbol from, DeclarationSymbol target)
    {
        var resolver = new NameResolver(context.Compilation.Declarations[from.SyntaxTree], context.Compilation.BuiltInNamespace);
        return Array.Find([target.Name, target.Id], path =>
        {
            var names = path.Split('.');
            return resolver.Resolve(names, from) is { Symbols: { Count: var count } found } && count == names.Length && found[^1] == target;
        });
    }

    private readonly record struct Mention(string Path, bool IsShort)
    {
        public string With(string words) => IsShort ? $"@{Path}" : $"@{Path}[{words}]";
    }
}
