using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Terminal;

/// <summary>Colours a piece of text, or leaves it as it is.</summary>
internal sealed class Style(bool isColored)
{
    /// <summary>No colours.</summary>
    public static Style Plain { get; } = new(isColored: false);

    public string Bold(string text) => Paint("1", text);

    public string Blue(string text) => Paint("1;34", text);

    public string Green(string text) => Paint("1;32", text);

    public string Red(string text) => Paint("1;31", text);

    /// <summary>The colour of a severity, to be read on light ground and on dark: no yellow.</summary>
    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => Red(text),
        Severity.Warning => Paint("1;35", text),
        Severity.Info => Paint("1;36", text),
        _ => Bold(text),
    };

    private string Paint(string code, string text) => isColored && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
