using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Keeps quiet about what a property, field or include means whose text is broken: the syntax error says enough.</summary>
internal static class BrokenMembers
{
    public static IEnumerable<Diagnostic> LeaveOut(DeclarationSyntax declaration, IReadOnlyCollection<Diagnostic> found)
    {
        if (found.Count == 0 || declaration.SyntaxTree.Diagnostics.IsEmpty)
            return found;
        var broken = MembersOf(declaration.Members).Where(member => member.ContainsErrors).Select(member => member.Span).ToArray();
        return found.Where(diagnostic => !Array.Exists(broken, span => span.Contains(diagnostic.Location.Span)));
    }

    private static IEnumerable<SyntaxNode> MembersOf(IEnumerable<SyntaxNode> members) =>
        members.SelectMany(member => member is SectionSyntax section ? MembersOf(section.Members) : [member])
            .Where(member => member is PropertySyntax or FieldSyntax or IncludeSyntax);
}
