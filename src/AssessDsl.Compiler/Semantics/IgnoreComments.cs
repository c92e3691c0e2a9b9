using System.Text.RegularExpressions;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Reads <c>// assess:ignore CODE: reason</c> and marks what the line behind it reports as silenced.</summary>
internal static partial class IgnoreComments
{
    private const string Marker = "assess:ignore";

    /// <summary>Marks the diagnostics of a file that are silenced, and adds those for comments that are wrong.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="diagnostics">What was found in it.</param>
    /// <param name="reportsIdle">Whether comments that silence nothing are wrong.</param>
    public static void Apply(SyntaxTree tree, List<Diagnostic> diagnostics, bool reportsIdle)
    {
        if (!tree.Text.AsSpan().Contains(Marker, StringComparison.Ordinal))
            return;
        var byLine = Enumerable.Range(0, diagnostics.Count).ToLookup(i => diagnostics[i].Location.Start.Line);
        var problems = new List<Diagnostic>();
        foreach (var comment in Find(tree))
        {
            if (Problem(comment) is { } problem)
            {
                problems.Add(Report(tree, comment.Span, Severity.Error, problem));
                continue;
            }
            var silenced = byLine[comment.TargetLine].Where(i => diagnostics[i].Code == comment.Code && diagnostics[i].Descriptor.IsConfigurable).ToArray();
            foreach (var index in silenced)
                diagnostics[index] = diagnostics[index] with { Suppression = comment.Reason };
            if (silenced.Length == 0 && reportsIdle)
                problems.Add(Report(tree, comment.Span, Severity.Warning, $"The line behind it reports no {comment.Code}, so this ignore silences nothing; remove it"));
        }
        diagnostics.AddRange(problems);
    }

    private static string? Problem(Ignore comment)
    {
        if (comment.Code.Length == 0)
            return "An ignore names a code and a reason: '// assess:ignore AS3004: why'";
        if (DiagnosticCatalog.Find(comment.Code) is not { } descriptor)
            return $"There is no diagnostic '{comment.Code}'";
        if (!descriptor.IsConfigurable)
            return $"{comment.Code} cannot be silenced: it has to be mended";
        return comment.Reason.Length == 0 ? $"The ignore gives no reason; write '// assess:ignore {comment.Code}: why'" : null;
    }

    private static Diagnostic Report(SyntaxTree tree, TextSpan span, Severity severity, string what)
    {
        var descriptor = SemanticDiagnostics.BadIgnore;
        return new(descriptor, severity, tree.GetLocation(span), descriptor.Format(("what", what)));
    }

    private static List<Ignore> Find(SyntaxTree tree)
    {
        var text = tree.Text;
        var comments = tree.Root.DescendantTokens().SelectMany(t => t.LeadingTrivia)
            .Where(t => t.Kind == SyntaxKind.LineComment && text.AsSpan(t.Span)[2..].TrimStart().StartsWith(Marker)).ToArray();
        var lines = comments.Select(c => text.GetLinePosition(c.Span.Start).Line).ToHashSet();
        return [.. comments.Select(c => Parse(text, c.Span, lines))];
    }

    private static Ignore Parse(SourceText text, TextSpan span, HashSet<int> commentLines)
    {
        var match = Pattern().Match(text.ToString(span));
        var line = text.GetLinePosition(span.Start).Line + 1;
        while (commentLines.Contains(line))
            line++;
        return new(span, match.Groups["code"].Value, match.Groups["reason"].Value.Trim(), line);
    }

    [GeneratedRegex(@"^//\s*assess:ignore(\s+(?<code>[A-Za-z]+[0-9]*))?\s*(:(?<reason>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    private sealed record Ignore(TextSpan Span, string Code, string Reason, int TargetLine);
}
