using System.Text;

namespace AssessDsl.Cli.Terminal;

/// <summary>The standard streams as UTF-8 with <c>\n</c>, whatever the system's culture, and what each is connected to.</summary>
internal sealed class TerminalStreams : IDisposable
{
    /// <summary>The width that output is fitted to when it goes elsewhere than to a terminal.</summary>
    private const int DefaultWidth = 120;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where findings go.</summary>
    public StreamWriter Output { get; } = Open(InheritedStream.OpenOutput());

    /// <summary>Where progress, logs and complaints about usage go.</summary>
    public TextWriter Error { get; } = Open(InheritedStream.OpenError());

    /// <summary>Whether a person reads standard output as it is written.</summary>
    public bool OutputIsTerminal { get; } = !Console.IsOutputRedirected;

    /// <summary>Whether a person reads standard error as it is written.</summary>
    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected;

    /// <summary>The columns of the terminal.</summary>
    public int Width => OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;

    /// <summary>How standard output is coloured.</summary>
    public Style OutputStyle(ColorChoice choice) => new(IsColored(choice, OutputIsTerminal));

    /// <summary>How standard error is coloured.</summary>
    public Style ErrorStyle(ColorChoice choice) => new(IsColored(choice, ErrorIsTerminal));

    /// <summary>What shows how long work takes; null where nobody watches or wants to know. It must end before anything else is written.</summary>
    public ProgressLine? StartProgress(string work, bool isQuiet, string units = "files") =>
        ErrorIsTerminal && !isQuiet ? new ProgressLine(Error, TimeProvider.System, work, units) : null;

    /// <summary>Runs work, and shows how long it takes.</summary>
    public T ShowProgress<T>(string work, bool isQuiet, Func<T> run)
    {
        using var progress = StartProgress(work, isQuiet);
        return run();
    }

    /// <summary>Writes out what is buffered, as far as it is taken.</summary>
    public void Dispose()
    {
        foreach (var writer in (TextWriter[])[Output, Error])
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
                // Reported already, or there is nobody to report it to.
            }
    }

    private static bool IsColored(ColorChoice choice, bool isTerminal)
    {
        if (choice != ColorChoice.Auto)
            return choice == ColorChoice.Always;
        if (Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 })
            return false;
        if (Environment.GetEnvironmentVariable("FORCE_COLOR") is { Length: > 0 } force)
            return force != "0";
        return isTerminal && Environment.GetEnvironmentVariable("TERM") != "dumb";
    }

    private static StreamWriter Open(Stream stream) => new(stream, s_utf8, bufferSize: 16 * 1024) { NewLine = "\n" };
}
