using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>The connection to a client, which tells it what went wrong with a message and keeps the details for the log.</summary>
internal sealed class ClientConnection(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    /// <inheritdoc />
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LocalRpcException)
            return base.CreateErrorDetails(request, exception);
        var cause = exception.GetBaseException();
        if (exception is JsonException || cause is JsonException)
        {
            var refusal = $"The parameters of '{request.Method}' are not what it takes.";
            if (request.IsNotification)
                TellOfUnread(request.Method!, $"{refusal} {cause.Message}");
            return new() { Code = JsonRpcErrorCode.InvalidParams, Message = refusal };
        }
        _ = new Client(this).LogErrorAsync($"'{request.Method}' failed. This is a bug in the server; please report it with what follows:\n{exception}");
        return new() { Code = JsonRpcErrorCode.InternalError, Message = cause.Message };
    }

    /// <summary>Nobody waits for the answer to a notification. The user has to know of one about a text, which the server now has otherwise than the editor.</summary>
    private void TellOfUnread(string notification, string problem)
    {
        var client = new Client(this);
        _ = client.LogErrorAsync(problem);
        if (notification.StartsWith("textDocument/", StringComparison.Ordinal))
            _ = client.ShowErrorAsync($"The editor has sent '{notification}' in a form that cannot be read. What is said of the file may be wrong until it is closed and opened again.");
    }
}
