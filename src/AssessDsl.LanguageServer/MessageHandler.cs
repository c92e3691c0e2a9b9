using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

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
        while (await ReadHeaderAsync(cancellationToken).ConfigureAwait(false) is { } header)
        {
            var body = await ReadBodyAsync(header.Length, cancellationToken).ConfigureAwait(false);
            try
            {
                var message = header.IsUtf8 ? Formatter.Deserialize(new(body)) : throw new FormatException($"A message in '{header.Charset}' cannot be read, only UTF-8.");
                if (AnsweredBy(message) is not { } answered || _asked.TryRemove(answered, out _))
                    return message;
                PassedOver?.Invoke(answered);
            }
            // What the formatter complains about in a body; some of it it leaves to what it is built on.
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                await WriteAsync(Refuse(exception), cancellationToken).ConfigureAwait(false);
            }
        }
        return null;
    }

    /// <inheritdoc />
    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request)
            _asked[request.RequestId] = true;
        base.Write(content, cancellationToken);
    }

    /// <summary>The header of the next message; null at the end of the stream. The base class would take names in one case only, and end without a word.</summary>
    private async ValueTask<MessageHeader?> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Length > 0)
                lines.Add(line);
            else if (lines.Count > 0)
                return MessageHeader.Parse(lines);
        }
        return null;
    }

    private async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await Reader!.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.ASCII.GetString(read.Buffer.Slice(0, end));
                Reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line.TrimEnd('\r');
            }
            if (read.IsCompleted)
                return null;
            Reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async ValueTask<byte[]> ReadBodyAsync(int length, CancellationToken cancellationToken)
    {
        if (length == 0)
            return [];
        var read = await ReadAtLeastAsync(length, allowEmpty: false, cancellationToken).ConfigureAwait(false);
        var body = read.Buffer.Slice(0, length);
        var bytes = body.ToArray();
        Reader!.AdvanceTo(body.End);
        return bytes;
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
