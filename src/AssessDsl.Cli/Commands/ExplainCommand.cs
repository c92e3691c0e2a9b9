using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Project;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc explain</c>: a diagnostic's page.</summary>
internal sealed class ExplainCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly Argument<string> _code = new("CODE") { HelpName = "CODE", Description = "The code or the name of a finding." };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _code.CompletionSources.Add(_ => ProjectDiagnostics.Catalog.Select(descriptor => new System.CommandLine.Completions.CompletionItem(descriptor.Code)));
        var command = new Command("explain", "Print what a finding means, why it matters, and how to mend, silence or set it.") { _code };
        command.SetInterruptibleAction((result, _) => Run(result.GetRequiredValue(_code), streams.OutputStyle(global.Color(result))));
        return command;
    }

    private int Run(string name, Style style)
    {
        var descriptor = ProjectDiagnostics.Catalog.FirstOrDefault(known => known.Code.Equals(name, StringComparison.OrdinalIgnoreCase) || known.Name == name);
        if (descriptor is null)
        {
            var known = ProjectDiagnostics.Catalog.SelectMany(descriptor => (string[])[descriptor.Code, descriptor.Name]);
            throw new UsageException($"There is no finding '{name}'{NearestName.Suggest(name, known)}");
        }
        if (RulePage.Find(descriptor.Code) is { } page)
            page.Print(style, streams.Output);
        else
            streams.Output.WriteLine($"{style.Bold($"{descriptor.Code}: {descriptor.Name}")}\n\nSeverity: {descriptor.Severity.Word()}.\n\n{descriptor.Message}");
        return ExitCode.Success;
    }
}
