using System.Text.RegularExpressions;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Reads <c>// assess:ignore CODE: reason</c> and marks as silenced what the line behind it reports, or else what the
/// declaration, property or text that begins there does: within a text block no comment can stand.
/// </summary>
internal static partial class IgnoreComments
{
    private const string Word = "ignore";

    private static readonly string Example = IgnoreComment.Write("AS3004", "why");

    /// <summary>Marks the diagnostics of a file that are silenced, and adds those for comments that are wrong.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="diagnostics">What was found in it.</param>
    /// <param name="reportsIdle">Whether comments that silence nothing are wrong.</param>
    public static void Apply(SyntaxTree tree, List<Diagnostic> diagnostics, bool reportsIdle)
    {
        if (!tree.Text.AsSpan().Contains(Word, StringComparison.OrdinalIgnoreCase))
            return;
        var byLine = Enumerable.Range(0, diagnostics.Count).ToLookup(i => diagnostics[i].Location.Start.Line);
        var problems = new List<Diagnostic>();
        var members = new Lazy<ILookup<int, SyntaxNode>>(() => tree.Root.DescendantNodes()
            .Where(node => node is DeclarationSyntax or PropertySyntax or TextSyntax)
            .ToLookup(node => tree.Text.GetLinePosition(node.Span.Start).Line));
        foreach (var comment in Find(tree))
        {
            if (Problem(comment) is { } problem)
            {
                problems.Add(Report(tree, comment.Span, Severity.Error, problem));
                continue;
            }
            int[] found = [.. byLine[comment.TargetLine]];
            int[] silenced = [.. Matching(found)];
            if (silenced.Length == 0)
            {
                found = [.. found, .. members.Value[comment.TargetLine].Take(1).SelectMany(member => IndicesIn(member, diagnostics, byLine))];
                silenced = [.. Matching(found)];
            }
            foreach (var index in silenced)
                diagnostics[index] = diagnostics[index] with { Suppression = comment.Reason };
            // What a mistake stands for is not known, and it may be what the comment silences.
            if (silenced.Length == 0 && reportsIdle && Array.TrueForAll(found, i => diagnostics[i].Descriptor.IsConfigurable))
                problems.Add(Report(tree, comment.Span, Severity.Warning, WhyIdle(tree.Text, comment)));

            IEnumerable<int> Matching(IEnumerable<int> indices) => indices.Where(i => diagnostics[i].Code == comment.Code && diagnostics[i].Descriptor.IsConfigurable);
        }
        diagnostics.AddRange(problems.Concat(FindMisspelt(tree)));
    }

    /// <summary>Comments that are meant to silence something, and are written so that nobody sees it.</summary>
    private static IEnumerable<Diagnostic> FindMisspelt(SyntaxTree tree) =>
        CommentsOf(tree).Where(comment => !comment.IsIgnore(tree.Text) && MisspeltPattern().IsMatch(tree.Text.ToString(comment.Span)))
            .Select(comment => Report(tree, comment.Span, Severity.Warning, $"An ignore is written '{Example}', so this comment silences nothing"));

    /// <summary>The numbers of the lines that ignore comments speak of.</summary>
    public static HashSet<int> TargetLines(SyntaxTree tree) =>
        tree.Text.AsSpan().Contains(IgnoreComment.Marker, StringComparison.Ordinal) ? [.. Find(tree).Select(comment => comment.TargetLine)] : [];

    /// <summary>The diagnostics in a declaration, property or text that are not in a declaration inside it.</summary>
    private static IEnumerable<int> IndicesIn(SyntaxNode member, List<Diagnostic> diagnostics, ILookup<int, int> byLine)
    {
        var text = member.SyntaxTree.Text;
        var inner = member.DescendantNodes().OfType<DeclarationSyntax>().Select(node => node.Span).ToArray();
        var (first, last) = (text.GetLinePosition(member.Span.Start).Line, text.GetLinePosition(member.Span.End).Line);
        return Enumerable.Range(first, last - first + 1).SelectMany(line => byLine[line])
            .Where(i => member.Span.Contains(diagnostics[i].Location.Span) && !Array.Exists(inner, span => span.Contains(diagnostics[i].Location.Span)));
    }

    private static string? Problem(Ignore comment)
    {
        if (comment.Code.Length == 0)
            return $"An ignore names a code and a reason: '{Example}'";
        if (DiagnosticCatalog.Find(comment.Code) is not { } descriptor)
            return $"There is no diagnostic '{comment.Code}'";
        if (!descriptor.IsConfigurable)
            return $"{comment.Code} cannot be silenced: it has to be mended";
        return comment.Reason.Length == 0 ? $"The ignore gives no reason; write '{IgnoreComment.Write(comment.Code, "why")}'" : null;
    }

    private static string WhyIdle(SourceText text, Ignore comment) => comment.TargetLine >= text.LineCount || text.AsSpan(text.GetLineSpan(comment.TargetLine)).IsWhiteSpace()
        ? "An ignore stands on the line directly before what it silences, and behind this one stands a blank line or nothing"
        : $"What stands behind it reports no {comment.Code}, so this ignore silences nothing; remove it";

    private static Diagnostic Report(SyntaxTree tree, TextSpan span, Severity severity, string what)
    {
        var descriptor = SemanticDiagnostics.BadIgnore;
        return new(descriptor, severity, tree.GetLocation(span), descriptor.Format(("what", what)));
    }

    private static List<Ignore> Find(SyntaxTree tree)
    {
        var text = tree.Text;
        var comments = CommentsOf(tree).Where(t => t.Kind == SyntaxKind.Documentation || t.IsIgnore(text)).ToArray();
        var lines = comments.Select(c => text.GetLinePosition(c.Span.Start).Line).ToHashSet();
        return [.. comments.Where(c => c.Kind != SyntaxKind.Documentation).Select(c => Parse(text, c.Span, lines))];
    }

    private static IEnumerable<SyntaxTrivia> CommentsOf(SyntaxTree tree) =>
        tree.Root.DescendantTokens().SelectMany(token => token.LeadingTrivia).Where(trivia => trivia.IsComment);

    /// <summary>Reads a comment; it speaks of the next line that holds neither an ignore nor documentation.</summary>
    private static Ignore Parse(SourceText text, TextSpan span, HashSet<int> commentLines)
    {
        var comment = IgnoreComment.Parse(text.ToString(span));
        var line = text.GetLinePosition(span.Start).Line + 1;
        while (commentLines.Contains(line))
            line++;
        return new(span, comment.Code, comment.Reason, line);
    }

    [GeneratedRegex(@"^/[/*]+\s*assess?\W{0,3}ignore\W.*AS[0-9]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MisspeltPattern();

    private sealed record Ignore(TextSpan Span, string Code, string Reason, int TargetLine);
}
