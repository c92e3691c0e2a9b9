using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Words about declarations that lead back to themselves.</summary>
internal static class Cycles
{
    /// <summary>" through 'b' and 'c'", or nothing for one that names itself.</summary>
    public static string Through(IReadOnlyList<DeclarationSymbol> cycle) =>
        cycle.Count == 1 ? "" : $" through {Listing.Of([.. cycle.Skip(1).Select(member => $"'{member.Name}'")])}";

    /// <summary>Of each member, the first reference that leads to a member.</summary>
    public static IEnumerable<(DeclarationSymbol Member, ReferenceValue Link)> LinksOf(IReadOnlyList<DeclarationSymbol> cycle, Property property)
    {
        var members = cycle.ToHashSet();
        return cycle.Select(member => (member, member.References(property).First(link => members.Contains(link.Target))));
    }
}
