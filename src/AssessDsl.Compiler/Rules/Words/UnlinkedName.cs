using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Rules;

/// <summary>The name of a declared actor or place that prose writes out and does not mention.</summary>
internal sealed class UnlinkedName() : Rule("AS3108", "unlinked-name", Severity.Hint, "none; a habit that makes prose checkable",
    "'{name}' is declared as {targets}; mention it with '@'.")
{
    private const int MostBearers = 3;

    internal override void Check(RuleContext context)
    {
        var names = context.Compilation.WrittenNames;
        foreach (var symbol in context.Symbols)
        {
            foreach (var prose in ProseOf(symbol))
            {
                foreach (var (span, bearers) in names.Find(prose.Markdown))
                {
                    if (!bearers.Contains(symbol))
                        Report(context, symbol, prose, span, bearers);
                }
            }
        }
    }

    private static IEnumerable<TextValue> ProseOf(DeclarationSymbol symbol) => symbol.Texts
        .Concat(WordIndex.ProseOf(symbol))
        .Concat(symbol.Bound.Values.Values.SelectMany(values => values).OfType<TextValue>())
        .Where(prose => prose.Syntax is not null);

    private static void Report(RuleContext context, DeclarationSymbol symbol, TextValue prose, TextSpan span, IReadOnlyList<DeclarationSymbol> bearers)
    {
        var name = prose.Markdown.Substring(span.Start, span.Length);
        var location = RuleContext.Locate(prose, span);
        context.Report(location, ("name", name), ("targets", NameAll(bearers)));
        // Behind a bracket a mention would be a citation.
        if (span.Start > 0 && prose.Markdown[span.Start - 1] == '[')
            return;
        var isFollowedByBracket = span.End < prose.Markdown.Length && prose.Markdown[span.End] == '[';
        foreach (var bearer in bearers.Take(MostBearers))
        {
            if (FindPath(context, symbol, bearer) is not { } path)
                continue;
            var isSame = bearer.ShortName == name;
            var mention = isSame && !isFollowedByBracket ? $"@{path}" : $"@{path}[{name}]";
            context.OfferFix($"Replace with '{mention}'", location.Span, mention, isSafe: bearers.Count == 1);
        }
    }

    /// <summary>Those who bear a name; a project may have hundreds, of which a message shows the first.</summary>
    private static string NameAll(IReadOnlyList<DeclarationSymbol> bearers)
    {
        var names = bearers.Take(MostBearers).Select(bearer => $"'{bearer.Id}'");
        return string.Join(" and ", bearers.Count > MostBearers ? names.Append($"{bearers.Count - MostBearers} more") : names);
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
}
