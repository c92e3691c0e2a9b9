using System.CommandLine;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Project.Settings;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc schema</c>: the JSON Schemas of the output and of the project file.</summary>
internal sealed class SchemaCommand(TerminalStreams streams)
{
    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var config = new Command("config", "Print the JSON Schema of the project file.");
        config.SetInterruptibleAction((_, _) => Print(ProjectFileSchema.ToJson()));
        var command = new Command("schema", "Print the JSON Schema of the JSON document, with the kinds of the project around the working directory.") { config };
        command.SetInterruptibleAction((_, cancellationToken) => Print(OutputSchema(cancellationToken)));
        return command;
    }

    private static string OutputSchema(CancellationToken cancellationToken)
    {
        var project = InputOptions.OpenSurroundings(needsSources: false, cancellationToken);
        return JsonSchemaEmitter.Emit(Compilation.Create(project.Trees)).Text;
    }

    private int Print(string schema)
    {
        streams.Output.Write(schema);
        return ExitCode.Success;
    }
}
