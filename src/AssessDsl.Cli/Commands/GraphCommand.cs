using System.CommandLine;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc graph</c>: the evidence graph of the project around the working directory.</summary>
internal sealed class GraphCommand(TerminalStreams streams, GlobalOptions global)
{
    private static readonly Dictionary<string, Func<EvidenceMap, CancellationToken, string>> s_formats = new(StringComparer.Ordinal)
    {
        ["dot"] = (map, _) => DotEmitter.Emit(map),
        ["mermaid"] = (map, _) => MermaidEmitter.Emit(map),
        ["svg"] = SvgEmitter.Emit,
        ["json"] = (map, _) => GraphJsonEmitter.Emit(map),
    };

    private readonly Argument<string?> _id = new("ID") { Description = "The declaration to begin at. Default: all judgments.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _to = new("--to") { Description = "dot, mermaid, svg or json. Default: dot.", HelpName = "FORMAT" };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _to.AcceptOnly([.. s_formats.Keys]);
        var command = new Command("graph", "Print what rests on what, to be drawn.") { _id, _to };
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var project = InputOptions.OpenSurroundings(needsSources: true, cancellationToken);
        var compilation = project.Compile();
        var code = ErrorReport.Print(project, compilation, streams, global.Read(result), cancellationToken);
        var map = MapOf(compilation, result.GetValue(_id));
        streams.Output.Write(s_formats[result.GetValue(_to) ?? "dot"](map, cancellationToken));
        return code;
    }

    private static EvidenceMap MapOf(Compilation compilation, string? id)
    {
        if (id is null)
            return EvidenceMap.Of(compilation);
        if (compilation.FindSymbol(id) is { } symbol)
            return EvidenceMap.Of(symbol);
        throw new UsageException($"There is no declaration '{id}'{NearestName.Suggest(NearestName.FindIds(id, compilation.Symbols.Select(known => known.Id)))}");
    }
}
