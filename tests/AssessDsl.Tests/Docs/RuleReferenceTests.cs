using System.Globalization;
using System.Text;
using AssessDsl.Cli.Printing;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Project;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Docs;

/// <summary>Keeps <c>docs/rules</c> in step with the pages beside the rules, from which it is written.</summary>
public sealed class RuleReferenceTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("docs", "rules");

    private static readonly (string Start, string Title)[] s_parts =
    [
        ("AS1", "Syntax"), ("AS2", "Names and types"), ("AS30", "Evidence"), ("AS31", "Words"), ("AS32", "Judgments over time"),
        ("AS33", "Events and agreements"), ("AS34", "Briefs and sources"), ("AS4", "The project"),
    ];

    public static TheoryData<string> Codes => [.. ProjectDiagnostics.Catalog.Select(descriptor => descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_has_its_page(string code) =>
        Snapshot.MatchFile(RulePage.Find(code)!.ToMarkdown(), RepositoryRoot.Combine(ProjectDiagnostics.Catalog.First(d => d.Code == code).HelpPath), Snapshot.Accepts);

    [Fact]
    public void The_index_lists_them_all() => Snapshot.MatchFile(WriteIndex(), Path.Combine(s_folder, "README.md"), Snapshot.Accepts);

    [Fact]
    public void There_are_no_other_pages() =>
        Assert.Equal(
            ProjectDiagnostics.Catalog.Select(descriptor => descriptor.Code + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(s_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string WriteIndex()
    {
        var page = new StringBuilder("""
            # Findings

            Written from the pages in `src/AssessDsl.Compiler/Rules`, which `assessc explain CODE` prints; a test keeps it in step
            (`ASSESS_ACCEPT=1` writes it again). The project file sets any rule of AS3xxx to another severity or `off`; `assessc rules`
            lists what is in force. Settings are house policy, not doctrine.

            """);
        foreach (var (start, title) in s_parts)
            WritePart(page, title, [.. ProjectDiagnostics.Catalog.Where(descriptor => descriptor.Code.StartsWith(start, StringComparison.Ordinal))]);
        return page.ToString();
    }

    private static void WritePart(StringBuilder page, string title, DiagnosticDescriptor[] descriptors)
    {
        var hasStandards = Array.Exists(descriptors, descriptor => RuleCatalog.Find(descriptor.Code) is not null);
        page.Append("\n## ").Append(title).Append("\n\n| code | name | severity |").Append(hasStandards ? " standard | settings |\n" : "\n")
            .Append("| --- | --- | --- |").Append(hasStandards ? " --- | --- |\n" : "\n");
        foreach (var descriptor in descriptors)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{descriptor.Code}]({descriptor.Code}.md) | {descriptor.Name} | {descriptor.Severity.Word()} |");
            if (RuleCatalog.Find(descriptor.Code) is { } rule)
                page.Append(CultureInfo.InvariantCulture, $" {rule.Standard} | {string.Join(", ", rule.Thresholds.Select(t => $"`{t.Name}` {t.Default}"))} |");
            page.Append('\n');
        }
    }
}
