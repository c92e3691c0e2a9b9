using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>Reads and writes the protocol's messages byte by byte, so that nothing of the server's own code checks itself.</summary>
internal sealed class MessageStream(Stream stream) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    public Task WriteAsync(JsonObject message, CancellationToken cancellationToken) => WriteTextAsync(message.ToJsonString(), cancellationToken);

    public Task WriteTextAsync(string message, CancellationToken cancellationToken) =>
        WriteTextAsync(message, $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n", cancellationToken);

    public async Task WriteTextAsync(string message, string header, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(message);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{header}\r\n"), cancellationToken);
            await stream.WriteAsync(body, cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The next message; null at the end.</summary>
    public async Task<JsonObject?> ReadAsync(CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
                return null;
            head.Append((char)one[0]);
        }
        var length = head.ToString().Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.Ordinal))["Content-Length:".Length..];
        var body = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return JsonNode.Parse(body, documentOptions: new() { MaxDepth = 10_000 })!.AsObject();
    }
}
