using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AssessDsl.Cli.Serving;

/// <summary>
/// A web server for readers on this machine: it listens on loopback only, answers GET with the pages of a site, and
/// tells those that listen to <c>/events</c> of new versions. It refuses other hosts' names, which other sites' pages might use.
/// </summary>
internal sealed class LoopbackServer(Site site, int port) : IDisposable
{
    private const int LongestHead = 16 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener = new(IPAddress.Loopback, port);

    /// <summary>The address of the site.</summary>
    public string Address => $"http://127.0.0.1:{Port}/";

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Begins to listen.</summary>
    public void Start()
    {
        try
        {
            _listener.Start();
        }
        catch (SocketException exception)
        {
            throw new UsageException($"Cannot listen on port {port}: {exception.SocketErrorCode}.");
        }
    }

    /// <summary>Answers until it is interrupted.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
            _ = AnswerAsync(await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
    }

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using (client)
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                patience.CancelAfter(s_patience);
                await using var stream = client.GetStream();
                var lines = (await ReadHeadAsync(stream, patience.Token).ConfigureAwait(false)).Split("\r\n");
                await AnswerAsync(stream, lines, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // The reader has gone, or says nothing.
            }
        }
    }

    private async Task AnswerAsync(Stream stream, string[] head, CancellationToken cancellationToken)
    {
        var host = head.FirstOrDefault(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))?["Host:".Length..].Trim();
        if (host != $"127.0.0.1:{Port}" && host != $"localhost:{Port}")
            await WriteAsync(stream, "403 Forbidden", "This server is for its own machine.", cancellationToken).ConfigureAwait(false);
        else if (head[0].Split(' ') is not ["GET", ['/', ..] target, _])
            await WriteAsync(stream, "405 Method Not Allowed", "There is nothing but pages to get.", cancellationToken).ConfigureAwait(false);
        else if (Uri.UnescapeDataString(target.Split('?')[0]) is var path && path == "/events")
            await TellAsync(stream, cancellationToken).ConfigureAwait(false);
        else if (site.Find(path) is { } page)
            await WriteAsync(stream, "200 OK", page, cancellationToken, path.EndsWith(".xml", StringComparison.Ordinal) ? "application/atom+xml" : "text/html").ConfigureAwait(false);
        else
            await WriteAsync(stream, "404 Not Found", "There is no such page.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An event for each new version, as long as somebody listens.</summary>
    private async Task TellAsync(Stream stream, CancellationToken cancellationToken)
    {
        var next = site.NextVersion;
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n: listening\n\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var isNew = await Task.WhenAny(next, Task.Delay(s_patience, cancellationToken)).ConfigureAwait(false) == next;
            if (isNew)
                next = site.NextVersion;
            // What is no event finds out whether somebody is still there.
            await stream.WriteAsync(isNew ? "data: changed\n\n"u8.ToArray() : ": waiting\n\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<string> ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var buffer = new byte[1024];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0 || head.Append(Encoding.ASCII.GetString(buffer, 0, count)).Length > LongestHead)
                throw new IOException("There is no request.");
        }
        return head.ToString();
    }

    private static async Task WriteAsync(Stream stream, string status, string text, CancellationToken cancellationToken, string type = "text/plain")
    {
        var body = Encoding.UTF8.GetBytes(text);
        var head = $"HTTP/1.1 {status}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }
}
