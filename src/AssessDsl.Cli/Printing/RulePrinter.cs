using System.Globalization;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Project;

namespace AssessDsl.Cli.Printing;

/// <summary>Lists all findings with what is in force in a project.</summary>
internal sealed class RulePrinter(CompilationOptions options)
{
    private const string NoStandard = "the Assess language";

    /// <summary>A table for people: a line a finding, and below it one for each of its settings.</summary>
    public void PrintTable(TextWriter output)
    {
        var width = ProjectDiagnostics.Catalog.Max(descriptor => descriptor.Name.Length);
        foreach (var descriptor in ProjectDiagnostics.Catalog)
        {
            var rule = RuleCatalog.Find(descriptor.Code);
            output.WriteLine($"{descriptor.Code}  {descriptor.Name.PadRight(width)}  {SeverityOf(descriptor),-7}  {rule?.Standard ?? NoStandard}");
            foreach (var threshold in rule?.Thresholds ?? [])
                output.WriteLine($"        {threshold.Name} = {threshold.In(options).ToString(CultureInfo.InvariantCulture)}: {threshold.Documentation}");
        }
    }

    /// <summary>The same as JSON.</summary>
    public void PrintJson(TextWriter output) => JsonText.Write(output, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteList("rules", ProjectDiagnostics.Catalog, descriptor =>
        {
            var rule = RuleCatalog.Find(descriptor.Code);
            json.WriteString("code", descriptor.Code);
            json.WriteString("name", descriptor.Name);
            json.WriteString("severity", SeverityOf(descriptor));
            json.WriteString("default", descriptor.Severity.Word());
            json.WriteBoolean("configurable", descriptor.IsConfigurable);
            json.WriteString("standard", rule?.Standard ?? NoStandard);
            json.WriteList("settings", rule?.Thresholds ?? [], threshold =>
            {
                json.WriteString("name", threshold.Name);
                json.WriteNumber("value", threshold.In(options));
                json.WriteNumber("default", threshold.Default);
                json.WriteString("documentation", threshold.Documentation);
            });
        });
        json.WriteEndObject();
    });

    private string SeverityOf(DiagnosticDescriptor descriptor) =>
        options.Severities.TryGetValue(descriptor.Code, out var severity) || options.Severities.TryGetValue(descriptor.Name, out severity)
            ? severity?.Word() ?? "off"
            : descriptor.Severity.Word();
}
