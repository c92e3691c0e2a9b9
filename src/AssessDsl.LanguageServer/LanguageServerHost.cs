using System.Diagnostics.CodeAnalysis;
using AssessDsl.LanguageServer.Protocol;
using AssessDsl.LanguageServer.Requests;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer;

/// <summary>Runs the language server on a pair of streams.</summary>
public static class LanguageServerHost
{
    /// <summary>
    /// Serves one client until it leaves or its process or connection ends. Zero when it took leave in due form, else one.
    /// The connection is not disposed: a read on standard input cannot be ended, and the process is about to end.
    /// </summary>
    /// <exception cref="InvalidDataException">What the client sends cannot be told into messages.</exception>
    public static Task<int> RunAsync(Stream input, Stream output, string version, CancellationToken cancellationToken) =>
        RunAsync(input, output, version, _ => { }, cancellationToken);

    /// <summary>Serves one client, which may ask for more than the protocol has: tests make handlers fail.</summary>
    internal static async Task<int> RunAsync(Stream input, Stream output, string version, Action<JsonRpc> extend, CancellationToken cancellationToken)
    {
        var rpc = Connect(input, output);
        using var session = new Session(new Client(rpc));
        using var publisher = new DiagnosticsPublisher(session.Client);
        var server = new LanguageServer(session, publisher, version);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILanguageServer>(), server, null);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<INavigation>(), new Navigation(session), null);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<IEditing>(), new Editing(session), null);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<IPresentation>(), new Presentation(session), null);
        extend(rpc);
        rpc.StartListening();
        await Task.WhenAny(rpc.Completion, server.Exited, Task.Delay(Timeout.Infinite, cancellationToken)).ConfigureAwait(false);
        if (rpc.Completion.Exception?.GetBaseException() is InvalidDataException unreadable)
            throw unreadable;
        return session.IsShutDown ? 0 : 1;
    }

    /// <summary>The deepest nesting in an answer: sections may be as deep as the parser goes, and each takes a few levels.</summary>
    private const int MostLevels = 2000;

    /// <summary>A connection that does not listen yet.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Its types are listed in ProtocolJsonContext.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Its types are listed in ProtocolJsonContext.")]
    internal static ClientConnection Connect(Stream input, Stream output)
    {
        var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new(ProtocolJsonContext.Default.Options) { TypeInfoResolver = ProtocolJsonContext.Default, MaxDepth = MostLevels },
        };
        var handler = new MessageHandler(output, input, formatter);
        var connection = new ClientConnection(handler)
        {
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
            // What goes on with the session's state after an await takes its turn among the messages.
            SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: true),
        };
        handler.PassedOver += id => _ = new Client(connection).LogErrorAsync($"An answer came that no request waits for (id {id}); it is passed over.");
        return connection;
    }
}
