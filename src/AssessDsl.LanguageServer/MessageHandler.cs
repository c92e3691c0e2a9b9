using System.Collections.Concurrent;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;
using StreamJsonRpc.Reflection;

namespace AssessDsl.LanguageServer;

/// <summary>
/// Reads and writes messages. What is no message is answered with an error, and an answer that no request waits for is
/// passed over; neither ends the connection.
/// </summary>
internal sealed class MessageHandler(Stream output, Stream input, IJsonRpcMessageFormatter formatter) : HeaderDelimitedMessageHandler(output, input, formatter)
{
    /// <summary>The requests of the server that wait for their answers.</summary>
    private readonly ConcurrentDictionary<RequestId, bool> _asked = [];

    /// <summary>Hears of an answer that no request waits for.</summary>
    public event Action<RequestId>? PassedOver;

    /// <inheritdoc />
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var message = await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
                if (message is null || AnsweredBy(message) is not { } answered || _asked.TryRemove(answered, out _))
                    return message;
                // Nobody will read its body, for which the next message would wait.
                ((IJsonRpcMessageBufferManager)this).DeserializationComplete(message);
                PassedOver?.Invoke(answered);
            }
            // The formatter's complaints about a body that is read to its end; some it leaves to what it is built on.
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                await WriteAsync(Refuse(exception), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc />
    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request)
            _asked[request.RequestId] = true;
        base.Write(content, cancellationToken);
    }

    private static RequestId? AnsweredBy(JsonRpcMessage message) => message switch
    {
        JsonRpcResult result => result.RequestId,
        JsonRpcError error => error.RequestId,
        _ => null,
    };

    /// <summary>Only a body that is not even JSON has a line at which reading it ended.</summary>
    private static JsonRpcError Refuse(Exception exception)
    {
        var code = exception is JsonException { LineNumber: not null, Path: null } ? JsonRpcErrorCode.ParseError : JsonRpcErrorCode.InvalidRequest;
        return new() { RequestId = RequestId.Null, Error = new() { Code = code, Message = exception.Message } };
    }
}
