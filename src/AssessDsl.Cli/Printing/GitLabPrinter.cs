using AssessDsl.Cli.Reporting;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Printing;

/// <summary>A code quality report of GitLab.</summary>
internal sealed class GitLabPrinter : FindingPrinter
{
    public override void Print(Report report, TextWriter output) => JsonText.Write(output, indented: true, json =>
    {
        json.WriteStartArray();
        foreach (var finding in report.Shown)
        {
            var location = finding.Diagnostic.Location;
            json.WriteStartObject();
            json.WriteString("description", finding.Diagnostic.Message);
            json.WriteString("check_name", finding.Diagnostic.Code);
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("severity", LevelOf(finding.Severity));
            json.WriteObject("location", () =>
            {
                json.WriteString("path", location.Path);
                json.WriteObject("lines", () =>
                {
                    json.WriteNumber("begin", location.Start.Line + 1);
                    json.WriteNumber("end", location.End.Line + 1);
                });
            });
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };
}
