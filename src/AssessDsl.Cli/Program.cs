using AssessDsl.Cli;
using AssessDsl.Cli.Terminal;

using var streams = new TerminalStreams();
return await new CommandLine(streams).RunAsync(args);
