using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using AssessDsl.Cli.Printing;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Project;
using AssessDsl.Tests.Infrastructure;
using AssessDsl.Tests.Rules;

namespace AssessDsl.Tests.Cli.Printing;

/// <summary>What other programs read has the shape that they publish, whatever is found: here, all that the pages' bad examples give.</summary>
public sealed partial class PublishedShapeTests
{
    private static readonly string[] s_gitLabSeverities = ["info", "minor", "major", "critical", "blocker"];

    [Fact]
    public void There_is_every_kind_of_finding()
    {
        var findings = CreateFindings();

        Assert.Empty(RulePage.All.Where(page => ExamplesOf(page).Any()).Select(page => page.Code).Except(findings.Select(finding => finding.Diagnostic.Code)));
        Assert.Contains(findings, finding => finding.Diagnostic.Suppression is not null);
        Assert.Contains(findings, finding => finding.IsBaselined);
        Assert.Contains(findings, finding => !finding.Diagnostic.Related.IsEmpty);
        Assert.Contains(findings, finding => !finding.Diagnostic.Fixes.IsEmpty);
    }

    [Fact]
    public void SARIF_fits_the_official_schema()
    {
        var schema = Node.PackageFile("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
        var folder = Directory.CreateTempSubdirectory("assess-sarif-");
        var file = Path.Combine(folder.FullName, "findings.sarif");
        File.WriteAllText(file, new SarifPrinter().Print(CreateFindings()));

        var (exitCode, output) = Node.Run("validate.mjs", schema, file);

        folder.Delete(recursive: true);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void JUnit_fits_what_Jenkins_and_Ant_both_read()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, RepositoryRoot.Combine("tests", "AssessDsl.Tests", "Cli", "Printing", "junit.xsd"));
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        using var text = new StringReader(new JUnitPrinter().Print(CreateFindings()));
        using var reader = XmlReader.Create(text, settings);

        while (reader.Read())
        {
        }
    }

    [Fact]
    public void A_GitLab_report_has_all_that_GitLab_asks_for()
    {
        using var report = JsonDocument.Parse(new GitLabPrinter().Print(CreateFindings()));
        var fingerprints = new HashSet<string>();

        foreach (var entry in report.RootElement.EnumerateArray())
        {
            Assert.NotEmpty(entry.GetProperty("description").GetString()!);
            Assert.Matches("^AS[0-9]{4}$", entry.GetProperty("check_name").GetString());
            Assert.Contains(entry.GetProperty("severity").GetString(), s_gitLabSeverities);
            Assert.True(fingerprints.Add(entry.GetProperty("fingerprint").GetString()!));
            Assert.DoesNotMatch(@"^(\.|/)", entry.GetProperty("location").GetProperty("path").GetString());
            Assert.InRange(entry.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(), 1, int.MaxValue);
        }
    }

    [Fact]
    public void GitHub_reads_every_command_back()
    {
        var findings = CreateFindings();
        foreach (var finding in findings.Where(finding => finding.IsActive && finding.Severity > Severity.Hint))
        {
            var line = new GitHubPrinter().Print(finding).TrimEnd('\n');
            var command = Command().Match(line);

            Assert.True(command.Success, line);
            Assert.Equal(finding.Diagnostic.Message, Unescape(command.Groups["data"].Value));
            Assert.Equal(finding.Diagnostic.Location.Path, Unescape(command.Groups["file"].Value));
        }
    }

    /// <summary>The findings of all pages, some of them ignored or accepted, in files with names that need care.</summary>
    private static ImmutableArray<Finding> CreateFindings()
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var page in RulePage.All)
            foreach (var (number, example) in ExamplesOf(page).Index())
            {
                var files = example.Files.Select(file => ($"50% of, ü: {page.Code}/{number}/{file.Path}", file.Text));
                var diagnostics = example.GetDiagnostics(files);
                findings.AddRange(diagnostics.Zip(Fingerprint.OfAll(diagnostics), (diagnostic, print) => new Finding(diagnostic, print)));
            }
        return [.. findings.Select((finding, index) => (index % 10) switch
        {
            0 => finding with { IsBaselined = true },
            1 => finding with { Diagnostic = finding.Diagnostic with { Suppression = "known to be \"so\"" } },
            _ => finding,
        })];
    }

    private static IEnumerable<PageExample> ExamplesOf(RulePage page) => PageExample.In(page.Markdown).Where(example => example.Kind == "bad");

    private static string Unescape(string text) =>
        Regex.Replace(text, "%([0-9A-F]{2})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("^::(error|warning|notice) file=(?<file>[^,:]*)(,[a-zA-Z]+=[^,:]*)*::(?<data>.*)$")]
    private static partial Regex Command();
}
