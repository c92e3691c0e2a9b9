using System.Text;
using System.Text.Json;
using AssessDsl.Project.Settings;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Docs;

/// <summary>Keeps the table of <c>docs/project.md</c> in step with the settings, from which it is written.</summary>
public sealed class ProjectFileReferenceTests
{
    private const string TableStart = "| setting | what for |\n| --- | --- |\n";

    [Fact]
    public void The_table_lists_every_setting()
    {
        var file = RepositoryRoot.Combine("docs", "project.md");
        var page = File.ReadAllText(file);
        var start = page.IndexOf(TableStart, StringComparison.Ordinal) + TableStart.Length;
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;

        Snapshot.MatchFile(page[..start] + WriteRows() + page[end..], file, Snapshot.Accepts);
    }

    private static string WriteRows()
    {
        using var schema = JsonDocument.Parse(ProjectFileSchema.ToJson());
        var rows = new StringBuilder();
        foreach (var setting in schema.RootElement.GetProperty("properties").EnumerateObject())
            rows.Append("| `").Append(setting.Name).Append("` | ").Append(setting.Value.GetProperty("description").GetString()).Append(" |\n");
        return rows.ToString();
    }
}
