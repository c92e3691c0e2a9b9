using System.CommandLine;
using System.Globalization;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Project;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc rules</c>: all findings, with the severities and thresholds in force in the project.</summary>
internal sealed class RulesCommand(TerminalStreams streams)
{
    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var command = new Command("rules", "List all findings, with the severities and thresholds in force in the project around the working directory.");
        command.SetInterruptibleAction((_, cancellationToken) => Run(cancellationToken));
        return command;
    }

    private int Run(CancellationToken cancellationToken)
    {
        var settings = InputOptions.OpenSurroundings(cancellationToken).Projects[0].Settings;
        var descriptors = DiagnosticCatalog.All.Concat(ProjectDiagnostics.All).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal).ToList();
        var width = descriptors.Max(descriptor => descriptor.Name.Length);
        foreach (var descriptor in descriptors)
        {
            var severity = SeverityIn(settings, descriptor)?.Word() ?? "off";
            var standard = RuleCatalog.Find(descriptor.Code)?.Standard ?? "";
            streams.Output.WriteLine($"{descriptor.Code}  {descriptor.Name.PadRight(width)}  {severity,-7}  {standard}".TrimEnd());
            foreach (var threshold in RuleCatalog.Find(descriptor.Code)?.Thresholds ?? [])
            {
                var value = threshold.In(settings.ToCompilationOptions()).ToString(CultureInfo.InvariantCulture);
                streams.Output.WriteLine($"        {threshold.Name} = {value}: {threshold.Documentation}");
            }
        }
        return ExitCode.Success;
    }

    private static Severity? SeverityIn(ProjectSettings settings, DiagnosticDescriptor descriptor) =>
        settings.ToCompilationOptions().Severities is var set && (set.TryGetValue(descriptor.Code, out var severity) || set.TryGetValue(descriptor.Name, out severity))
            ? severity
            : descriptor.Severity;
}
