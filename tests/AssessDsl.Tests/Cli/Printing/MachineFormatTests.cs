using System.Text.Json;
using System.Xml.Linq;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Tests.Cli.Printing;

public sealed class MachineFormatTests
{
    [Fact]
    public void Concise_keeps_a_message_on_one_line() =>
        Assert.Equal("a.assess(1,1): error AS2001: one two\n", new ConcisePrinter(Style.Plain).Print(Findings.At("[||]", "one\ntwo")));

    [Fact]
    public void GitHub_commands_are_escaped() =>
        Assert.Equal(
            "::warning file=a%2Cb%3A%25.assess,line=1,endLine=1,col=1,endColumn=2,title=AS2001 unknown-name::50%25 of%0Aa, b: c%0D\n",
            new GitHubPrinter().Print(Findings.At("[|x|]", "50% of\na, b: c\r", Severity.Warning, "a,b:%.assess")));

    [Fact]
    public void GitHub_gets_no_columns_for_several_lines() =>
        Assert.Contains("line=1,endLine=2,title=", new GitHubPrinter().Print(Findings.At("[|x\ny|]")), StringComparison.Ordinal);

    [Fact]
    public void GitHub_is_told_how_many_it_does_not_show()
    {
        var lines = new GitHubPrinter().Print(
        [
            .. Enumerable.Range(1, 2).Select(number => Findings.At("[|x|]", $"info {number}", Severity.Info)),
            .. Enumerable.Range(1, 13).Select(number => Findings.At("[|x|]", $"error {number}")),
        ]).Split('\n');

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.StartsWith("::notice ", lines[0], StringComparison.Ordinal);
        Assert.Contains("- a.assess(1,1): error AS2001: error 13", lines);
        Assert.Contains("::notice title=assessc::3 more findings are in the log, for GitHub shows 10 of a level.", lines);
    }

    [Fact]
    public void JUnit_holds_no_character_that_XML_cannot()
    {
        var document = XDocument.Parse(new JUnitPrinter().Print(Findings.At("[||]", "a\u0000b\u001B<c>&\uD83D\uDE00")));

        Assert.Equal("a\uFFFDb\uFFFD<c>&\uD83D\uDE00", document.Descendants("failure").Single().Attribute("message")!.Value);
    }

    [Fact]
    public void JUnit_counts_infos_as_passed()
    {
        var suites = XDocument.Parse(new JUnitPrinter().Print(Findings.At("[||]", severity: Severity.Info))).Root!;

        Assert.Equal("0", suites.Attribute("failures")!.Value);
        Assert.Equal("1", suites.Attribute("tests")!.Value);
    }

    [Fact]
    public void SARIF_marks_what_is_ignored_or_accepted()
    {
        var ignored = Findings.At("[||]");
        ignored = ignored with { Diagnostic = ignored.Diagnostic with { Suppression = "known" } };

        using var document = JsonDocument.Parse(new SarifPrinter().Print(ignored, Findings.At("[||]") with { IsBaselined = true }));

        Assert.Equal(["inSource: known", "external: accepted in the baseline"], Results(document).Select(result =>
        {
            var suppression = result.GetProperty("suppressions")[0];
            return $"{suppression.GetProperty("kind").GetString()}: {suppression.GetProperty("justification").GetString()}";
        }));
    }

    [Fact]
    public void Other_formats_leave_out_what_is_ignored_or_accepted()
    {
        var accepted = Findings.At("[||]") with { IsBaselined = true };

        Assert.Empty(Findings.Full().Print(accepted));
        Assert.Empty(new JsonLinesPrinter().Print(accepted));
    }

    [Fact]
    public void SARIF_carries_fixes_as_replacements()
    {
        var finding = Findings.At("actor\n [|x|]");
        var fix = new Fix("Replace", [new("a.assess", finding.Diagnostic.Location.Span, "y")]);
        finding = finding with { Diagnostic = finding.Diagnostic with { Fixes = [fix] } };

        using var document = JsonDocument.Parse(new SarifPrinter().Print(finding));

        var replacement = Results(document).Single().GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("y", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal((2, 2, 3), (
            replacement.GetProperty("deletedRegion").GetProperty("startLine").GetInt32(),
            replacement.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32(),
            replacement.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32()));
    }

    private static JsonElement.ArrayEnumerator Results(JsonDocument document) =>
        document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
}
