using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>The name of a declared actor or place that prose writes out and does not mention.</summary>
internal sealed class UnlinkedName() : Rule("AS3108", "unlinked-name", Severity.Hint, "none; a habit that makes prose checkable",
    "'{name}' is declared as {targets}; mention it with '@'.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var symbol in context.Symbols)
        {
            foreach (var prose in MentionInsertion.ProseOf(symbol))
            {
                if (context.Compilation.WrittenNames.Find(prose.Markdown) is { } names)
                    Report(context, symbol, prose, names);
            }
        }
    }

    private static void Report(RuleContext context, DeclarationSymbol symbol, TextValue prose, WrittenNames names)
    {
        WrittenName[] mentionable = [.. names.All.Where(name => !name.Bearers.Contains(symbol))];
        if (mentionable.Length == 0)
            return;
        var insertions = MentionInsertion.For(context.Compilation, symbol, prose, names, mentionable);
        foreach (var name in mentionable)
        {
            context.Report(RuleContext.Locate(prose, name.Span), ("name", names.TextOf(name)), ("targets", NameAll(name.Bearers)));
            foreach (var mention in insertions[name])
                context.OfferFix($"Replace with '{mention.Text}'", mention.Edit.Span, mention.Edit.NewText, isSafe: name.Bearers.Length == 1);
        }
    }

    /// <summary>Those who bear a name; a project may have hundreds, of which a message shows the first.</summary>
    private static string NameAll(ImmutableArray<DeclarationSymbol> bearers)
    {
        var names = bearers.Take(MentionInsertion.MostBearers).Select(bearer => $"'{bearer.Id}'");
        return string.Join(" and ", bearers.Length > MentionInsertion.MostBearers ? names.Append($"{bearers.Length - MentionInsertion.MostBearers} more") : names);
    }
}
