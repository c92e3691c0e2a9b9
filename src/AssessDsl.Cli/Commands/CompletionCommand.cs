using System.CommandLine;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc completion</c>: a script that lets a shell ask this program for completions.</summary>
internal sealed class CompletionCommand(TerminalStreams streams)
{
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _assessc() {
              local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
              COMPREPLY=($(compgen -W "$(assessc "[suggest:$COMP_POINT]" "${COMP_LINE//=/ }" 2>/dev/null)" -- "${word#=}"))
            }
            complete -o default -F _assessc assessc

            """,
        ["zsh"] = """
            #compdef assessc
            _assessc() {
              local -a completions
              completions=("${(@f)$(assessc "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -a completions
              _files
            }
            compdef _assessc assessc

            """,
        ["fish"] = """
            complete -c assessc -a '(assessc "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName assessc -ScriptBlock {
              param($word, $line, $position)
              assessc "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }

            """,
    };

    private readonly Argument<string> _shell = new("SHELL") { HelpName = "SHELL", Description = string.Join(", ", s_scripts.Keys) };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _shell.CompletionSources.Add([.. s_scripts.Keys]);
        _shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !s_scripts.ContainsKey(token.Value))
                result.AddError($"There is no completion for '{token.Value}', only for {string.Join(", ", s_scripts.Keys)}.");
        });
        var command = new Command("completion", "Print a script that completes this program's commands and options in a shell.") { _shell };
        command.SetInterruptibleAction((result, _) =>
        {
            streams.Output.Write(s_scripts[result.GetRequiredValue(_shell)]);
            return ExitCode.Success;
        });
        return command;
    }
}
