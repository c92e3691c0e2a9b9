using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Reporting;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Commands;

/// <summary>The options that say how findings are printed and when they fail a command; many commands share them.</summary>
internal sealed class ReportOptions(GlobalOptions global)
{
    private readonly Option<string?> _format = new("--output-format")
    {
        Description = $"How findings are printed: {string.Join(", ", FindingPrinter.Formats.Keys)}. Default: full on a terminal, else concise.",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _outputFile = new("--output-file") { Description = "Write the findings to a file.", HelpName = "FILE" };

    private readonly Option<string?> _failOn = new("--fail-on")
    {
        Description = "The lightest severity that makes the command fail: error, warning, info or hint. Default: error.",
        HelpName = "LEVEL",
    };

    private readonly Option<int?> _maxWarnings = new("--max-warnings") { Description = "Fail when there are more warnings than this.", HelpName = "N" };

    private readonly Option<string?> _warnAsError = new("--warn-as-error")
    {
        Description = "Treat warnings as errors: all, or those of the codes or names given as --warn-as-error=CODES.",
        HelpName = "CODES",
    };

    private readonly Flag _exitZero = new("--exit-zero") { Description = "Succeed whatever is found." };
    private readonly Flag _timings = new("--timings") { Description = "Print how long each phase and the slowest rules took." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _format.AcceptOnly([.. FindingPrinter.Formats.Keys]);
        _failOn.AcceptOnly([.. SeverityFacts.All.Select(severity => severity.Word())]);
        _maxWarnings.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var count) && count >= 0))
                result.AddError($"Option '--max-warnings' takes a number, not '{token.Value}'.");
        });
        _warnAsError.Validators.Add(result =>
        {
            if (CodesIn(result.GetValueOrDefault<string?>()).FirstOrDefault(name => !IsKnown(name)) is { } unknown)
                result.AddError($"Option '--warn-as-error' takes codes and names of findings, and there is no '{unknown}'{NearestName.Suggest(unknown, KnownNames())}");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_exitZero) && (result.GetResult(_failOn) is not null || result.GetResult(_maxWarnings) is not null))
                result.AddError("Option '--exit-zero' excludes '--fail-on' and '--max-warnings'.");
        });
        foreach (var option in (Option[])[_format, _outputFile, _failOn, _maxWarnings, _warnAsError, _exitZero, _timings])
            command.Options.Add(option);
    }

    /// <summary>The format that needs standard output for itself; null when there is none.</summary>
    public string? DocumentFormat(SymbolResult result) =>
        result.GetValue(_outputFile) is null && result.GetValue(_format) is { } format and not ("full" or "concise") ? format : null;

    /// <summary>What is wrong where an option prints to standard output as well as such a format.</summary>
    public static string NoRoomFor(string format, Option option) =>
        $"Option '{option.Name}' prints to standard output, and so does '--output-format {format}'; send the findings elsewhere with '--output-file'.";

    /// <summary>What the command line says.</summary>
    public ReportSettings Read(ParseResult result) => global.Read(result) with
    {
        Format = result.GetValue(_format),
        OutputFile = result.GetValue(_outputFile),
        FailOn = Choices.Parse<Severity>(result.GetValue(_failOn)),
        MaxWarnings = result.GetValue(_maxWarnings),
        WarnAsError = CodesIn(result.GetValue(_warnAsError)),
        ExitZero = result.GetValue(_exitZero),
        HasTimings = result.GetValue(_timings),
    };

    private static ImmutableArray<string> CodesIn(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsKnown(string name) => KnownNames().Contains(name, StringComparer.Ordinal);

    private static IEnumerable<string> KnownNames() => ProjectDiagnostics.Catalog
        .SelectMany(descriptor => (string[])[descriptor.Code, descriptor.Name]).Prepend(ReportSettings.AllWarnings);
}
