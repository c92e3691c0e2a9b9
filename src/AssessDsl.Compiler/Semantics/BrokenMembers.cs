using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Keeps quiet about what a value, field or include means whose text is broken: the syntax error says enough.</summary>
internal static class BrokenMembers
{
    public static IEnumerable<Diagnostic> LeaveOut(DeclarationSyntax declaration, IReadOnlyCollection<Diagnostic> found)
    {
        if (found.Count == 0 || declaration.SyntaxTree.Diagnostics.IsEmpty)
            return found;
        var broken = MembersOf(declaration.Members).Where(member => member.ContainsErrors).SelectMany(BrokenSpans).ToList();
        return found.Where(diagnostic => !Overlaps(broken, diagnostic.Location.Span));
    }

    private static IEnumerable<SyntaxNode> MembersOf(IEnumerable<SyntaxNode> members) =>
        members.SelectMany(member => member is SectionSyntax section ? MembersOf(section.Members) : [member])
            .Where(member => member is PropertySyntax or FieldSyntax or IncludeSyntax);

    /// <summary>The parts of a broken member that may not be what was meant: all but the values that can be read.</summary>
    private static IEnumerable<TextSpan> BrokenSpans(SyntaxNode member)
    {
        var start = member.Span.Start;
        foreach (var readable in member is PropertySyntax property ? ReadableSpans(property) : [])
        {
            yield return TextSpan.FromBounds(start, readable.Start);
            start = readable.End;
        }
        yield return TextSpan.FromBounds(start, member.Span.End);
    }

    private static IEnumerable<TextSpan> ReadableSpans(PropertySyntax property)
    {
        if (property.Colon.IsMissing || property.Name.IsMalformed)
            yield break;
        var children = property.ChildNodesAndTokens().ToArray();
        for (var i = 0; i < children.Length; i++)
        {
            // Values without a comma between them may be the words of one.
            if (children[i].Node is ValueSyntax value && !IsMissing(i - 1) && !IsMissing(i + 1) && ReadableSpan(value) is { } span)
                yield return span;
        }

        bool IsMissing(int index) => index < children.Length && children[index].Token is { Exists: true, IsMissing: true };
    }

    /// <summary>A value, or its name where only the weight or note behind it is broken; null where the value is.</summary>
    private static TextSpan? ReadableSpan(ValueSyntax value)
    {
        if (value.IsMissing || value.DescendantTokens().First().HasSkippedTextBefore)
            return null;
        if (!value.ContainsErrors)
            return value.Span;
        return value is ReferenceSyntax { Annotation.ContainsErrors: true } reference && !reference.Names.Any(name => name.IsMissing || name.IsMalformed) ? reference.NameSpan : null;
    }

    /// <summary>Whether a span has a part in one of several, which stand in the order of the text.</summary>
    private static bool Overlaps(List<TextSpan> spans, TextSpan span)
    {
        var behind = spans.BinarySearch(new(span.End, 0));
        var last = (behind < 0 ? ~behind : behind) - 1;
        return last >= 0 && spans[last].End > span.Start;
    }
}
