using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>The connection to a client, which tells it what went wrong with a request and keeps the details for the log.</summary>
internal sealed class ClientConnection(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    /// <inheritdoc />
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LocalRpcException)
            return base.CreateErrorDetails(request, exception);
        var cause = exception.GetBaseException();
        if (exception is JsonException || cause is JsonException)
            return new() { Code = JsonRpcErrorCode.InvalidParams, Message = $"The parameters of '{request.Method}' are not what it takes." };
        _ = new Client(this).LogErrorAsync($"'{request.Method}' failed. This is a bug in the server; please report it with what follows:\n{exception}");
        return new() { Code = JsonRpcErrorCode.InternalError, Message = cause.Message };
    }
}
