using System.CommandLine;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Cli.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private readonly ColorOption _color = new() { Recursive = true };
    private readonly Flag _quiet = new("--quiet", "-q") { Description = "Print nothing but what was asked for.", Recursive = true };
    private readonly Flag _verbose = new("--verbose", "-v") { Description = "Print hints too.", Recursive = true };

    /// <summary>Adds the options to all commands.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (var option in All)
            root.Options.Add(option);
        // A command's validators are not asked where one of its own commands is given.
        _quiet.Validators.Add(result =>
        {
            if (result.GetValue(_quiet) && result.GetValue(_verbose))
                result.AddError("Options '--quiet' and '--verbose' exclude each other.");
        });
    }

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [_color, _quiet, _verbose];

    /// <summary>Whether output is coloured.</summary>
    public ColorChoice Color(ParseResult result) => _color.Read(result);

    /// <summary>Whether nothing is said about what was done.</summary>
    public bool IsQuiet(ParseResult result) => result.GetValue(_quiet);

    /// <summary>What they say about the printing of findings.</summary>
    public ReportSettings Read(ParseResult result) =>
        ReportSettings.Default with { Color = Color(result), IsQuiet = IsQuiet(result), IsVerbose = result.GetValue(_verbose) };
}
