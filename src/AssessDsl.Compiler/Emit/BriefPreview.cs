using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>An anchor of a page and the source that it shows.</summary>
/// <param name="Anchor">The id of the element.</param>
/// <param name="Place">The section, the <c>include</c> or the declaration.</param>
public sealed record PageAnchor(string Anchor, Location Place);

/// <summary>The page of one brief, made from whatever there is: for an author who looks on while writing.</summary>
/// <param name="Html">The page; empty when a template is at fault.</param>
/// <param name="Anchors">Where the page shows which source.</param>
/// <param name="Diagnostics">What is wrong with the project's templates.</param>
public sealed record BriefPreview(string Html, ImmutableArray<PageAnchor> Anchors, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Makes the page of a brief.</summary>
    public static BriefPreview Create(Compilation compilation, DeclarationSymbol brief, EmitOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var output = HtmlEmitter.EmitBrief(compilation, brief, options, cancellationToken);
        var html = output.Files is [var page] ? page.Text : "";
        var ids = IdsIn(html);
        return new(html, [.. AnchorsOf(brief).Where(anchor => ids.Contains(anchor.Anchor))], output.Diagnostics);
    }

    /// <summary>The page's templates may be the project's own, so only the page tells what it shows.</summary>
    private static HashSet<string> IdsIn(string html)
    {
        const string Attribute = "id=\"";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = html.IndexOf(Attribute, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Attribute, at, StringComparison.Ordinal))
        {
            var start = at + Attribute.Length;
            if (html.IndexOf('"', start) is not (>= 0 and var end))
                break;
            ids.Add(html[start..end]);
            at = end;
        }
        return ids;
    }

    private static IEnumerable<PageAnchor> AnchorsOf(DeclarationSymbol brief)
    {
        foreach (var (section, anchor) in SectionAnchors.Of(brief.Content))
            yield return new(anchor, brief.SyntaxTree.GetLocation(section.Syntax.Span));
        foreach (var shown in brief.AllContent().OfType<DeclarationContent>().Where(shown => !shown.IsInline))
            yield return new(shown.Declaration.Id, brief.SyntaxTree.GetLocation(shown.Syntax.Span));
        foreach (var card in new PageScope(brief).Cards)
        {
            foreach (var symbol in card.Members.Prepend(card))
                yield return new(symbol.Id, symbol.SyntaxTree.GetLocation(symbol.Syntax.Span));
        }
    }
}
