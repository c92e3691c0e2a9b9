using System.Text;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Docs;

/// <summary>Keeps <c>docs/kinds.md</c> in step with the declarations of the kinds, from which it is written.</summary>
public sealed class KindReferenceTests
{
    [Fact]
    public void The_reference_says_what_the_compiler_does() =>
        Snapshot.MatchFile(Write(), RepositoryRoot.Combine("docs", "kinds.md"), Snapshot.Accepts);

    private static string Write()
    {
        var page = new StringBuilder("""
            # Kinds and their properties

            Written from the declarations in `src/AssessDsl.Compiler/Kinds`; a test keeps it in step (`ASSESS_ACCEPT=1` writes
            it again). "Required" properties have to be given; a "list" may have several values and may be named again to add more.

            """).Append('\n');
        foreach (var kind in BuiltInKinds.All)
            Write(page, kind);
        page.Append("## Every kind\n\nEvery declaration may also have these, and prose in its body.\n\n");
        WriteTable(page, CommonProperties.All);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder page, Kind kind)
    {
        page.Append("## ").Append(kind.Name).Append("\n\n").Append(kind.Documentation).Append("\n\n");
        if (!kind.Members.IsEmpty)
            page.Append("Its body may hold ").AppendJoin(" and ", kind.Members.Select(m => $"`{m}`")).Append(" declarations.\n\n");
        if (!kind.OwnProperties.IsEmpty)
            WriteTable(page, kind.OwnProperties);
    }

    private static void WriteTable(StringBuilder page, IEnumerable<Property> properties)
    {
        page.Append("| property | | holds | what for |\n| --- | --- | --- | --- |\n");
        foreach (var property in properties)
        {
            page.Append("| `").Append(property.Name).Append("` | ").Append(Cardinality(property)).Append(" | ")
                .Append(property.Type.Description).Append(" | ").Append(property.Documentation.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        }
        page.Append('\n');
    }

    private static string Cardinality(Property property)
    {
        var words = new List<string>();
        if (property.IsRequired)
            words.Add(property.Minimum > 1 ? $"at least {property.Minimum}" : "required");
        if (property.IsList)
            words.Add("list");
        if (property.Default is { } value)
            words.Add($"else `{value}`");
        return string.Join(", ", words);
    }
}
