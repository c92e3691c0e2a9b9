using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>Reads and writes messages. What is no message is answered with an error, and does not end the connection.</summary>
internal sealed class MessageHandler(Stream output, Stream input, IJsonRpcMessageFormatter formatter) : HeaderDelimitedMessageHandler(output, input, formatter)
{
    /// <inheritdoc />
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
            }
            // The formatter's complaints about a body that is read to its end; some it leaves to what it is built on.
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                await WriteAsync(Refuse(exception), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Only a body that is not even JSON has a line at which reading it ended.</summary>
    private static JsonRpcError Refuse(Exception exception)
    {
        var code = exception is JsonException { LineNumber: not null, Path: null } ? JsonRpcErrorCode.ParseError : JsonRpcErrorCode.InvalidRequest;
        return new() { RequestId = RequestId.Null, Error = new() { Code = code, Message = exception.Message } };
    }
}
