using AssessDsl.Cli.Reporting;

namespace AssessDsl.Cli.Printing;

/// <summary>A JSON object for each finding, each on a line of its own.</summary>
internal sealed class JsonLinesPrinter : FindingPrinter
{
    public override void Print(Report report, TextWriter output)
    {
        foreach (var finding in report.Shown)
            JsonText.Write(output, indented: false, json =>
            {
                json.WriteStartObject();
                json.WriteFinding(finding);
                json.WriteEndObject();
            });
    }
}
