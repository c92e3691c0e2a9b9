using AssessDsl.Cli.Reporting;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Printing;

/// <summary>One JSON document: the findings and their number.</summary>
internal sealed class JsonPrinter : FindingPrinter
{
    public override void Print(Report report, TextWriter output) => JsonText.Write(output, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "assessc-findings/1");
        json.WriteList("findings", report.Shown, json.WriteFinding);
        json.WriteObject("summary", () =>
        {
            json.WriteNumber("files", report.Files.Length);
            foreach (var severity in SeverityFacts.All)
                json.WriteNumber(severity.Word() + "s", report.Count(severity));
        });
        json.WriteEndObject();
    });
}
