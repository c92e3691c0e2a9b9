using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Serving;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc serve</c>: shows the briefs in a browser on this machine, and again on every change.</summary>
internal sealed class ServeCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly InputOptions _input = new(streams);
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 for any that is free.",
        HelpName = "NUMBER",
    };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, out _))
                result.AddError($"Option '--port' takes a number up to 65535, not '{token.Value}'.");
        });
        var command = new Command("serve", "Show the briefs in a browser on this machine, and again on every change, until interrupted.") { _port };
        _input.AddTo(command);
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        _input.RefuseStandardInput(result);
        using var watcher = new ProjectWatcher();
        var project = Open(result, watcher, cancellationToken);
        var site = new Site();
        using var server = new LoopbackServer(site, result.GetValue(_port));
        server.Start();
        Update(site, project, result, cancellationToken);
        streams.Error.WriteLine($"Serving on {server.Address} until interrupted.");
        streams.Error.Flush();
        // Both go on until they are interrupted; where one fails, it must not do so unheard.
        var watching = Task.Run(() => ShowChanges(site, watcher, result, cancellationToken), CancellationToken.None);
        Task.WhenAny(server.RunAsync(cancellationToken), watching).Unwrap().GetAwaiter().GetResult();
        return ExitCode.Success;
    }

    private void ShowChanges(Site site, ProjectWatcher watcher, ParseResult result, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = watcher.WaitForChanges(cancellationToken);
            if (!global.IsQuiet(result))
                streams.Error.WriteLine($"Changed: {Printable.Of(string.Join(", ", changed))}");
            Update(site, Open(result, watcher, cancellationToken), result, cancellationToken);
            streams.Error.Flush();
        }
    }

    private Workspace Open(ParseResult result, ProjectWatcher watcher, CancellationToken cancellationToken)
    {
        if (_input.Open(result, global.IsQuiet(result), cancellationToken) is not { Problems: [], Projects: [var project] })
            throw new UsageException("'assessc serve' shows one project; name a folder that holds one.");
        watcher.Watch([new(project, Path.GetFullPath(project.Settings.Output, project.Folder))]);
        return project;
    }

    private void Update(Site site, Workspace project, ParseResult result, CancellationToken cancellationToken)
    {
        var compilation = project.Compile(_input.AsOf(result));
        site.Update(project, compilation, cancellationToken);
        var errors = project.Check(compilation, cancellationToken).Count(finding => finding.IsActive && finding.Severity == Severity.Error);
        if (errors > 0)
            streams.Error.WriteLine($"The pages are made from sources with {DiagnosticWords.Counted(errors, "error")}; 'assessc check' lists them.");
    }
}
