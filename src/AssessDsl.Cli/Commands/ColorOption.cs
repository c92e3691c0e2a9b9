using System.CommandLine;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Cli.Commands;

/// <summary><c>--color</c>: whether output is coloured.</summary>
internal sealed class ColorOption : Option<string?>
{
    public ColorOption() : base("--color")
    {
        Description = "Colour the output: auto, always or never.";
        HelpName = "WHEN";
        this.AcceptOnly("auto", "always", "never");
    }

    /// <summary>What is chosen; nothing is where the value is missing or wrong.</summary>
    public ColorChoice Read(ParseResult result) =>
        result.GetResult(this) is { Tokens: [var token] } && Enum.TryParse<ColorChoice>(token.Value, ignoreCase: true, out var choice)
            ? choice
            : ColorChoice.Auto;
}
