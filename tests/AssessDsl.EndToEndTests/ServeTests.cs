using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AssessDsl.EndToEndTests;

/// <summary>A browser's side of <c>assessc serve</c>.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("assess-serve-").FullName;
    private readonly Process _process;
    private readonly HttpClient _browser;

    public ServeTests()
    {
        Write("First");
        _process = Process.Start(new ProcessStartInfo(Assessc.Command[0], [.. Assessc.Command.Skip(1), "serve"]) { WorkingDirectory = _folder, RedirectStandardError = true })!;
        string? line;
        do
            line = _process.StandardError.ReadLine();
        while (line?.StartsWith("Serving on ", StringComparison.Ordinal) == false);
        Assert.NotNull(line);
        _browser = new() { BaseAddress = new Uri(line.Split(' ')[2]), Timeout = s_patience };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _browser.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_change_is_told_and_shown()
    {
        Assert.True(_browser.BaseAddress!.IsLoopback);
        Assert.Contains("<title>First", await _browser.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
        using var events = new StreamReader(await _browser.GetStreamAsync("/events", Cancellation));
        Assert.Equal(": listening", await events.ReadLineAsync(Cancellation));

        Write("Second");
        string? line;
        do
            line = await events.ReadLineAsync(Cancellation);
        while (line is "" or [':', ..]); // Signs of life.
        Assert.Equal("data: changed", line);

        Assert.Contains("<title>Second", await _browser.GetStringAsync("/daily.html", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /../a.assess HTTP/1.1", "404")]
    [InlineData("GET /%2e%2e/a.assess HTTP/1.1", "404")]
    [InlineData("GET /..%2fa.assess HTTP/1.1", "404")]
    [InlineData("GET //a.assess HTTP/1.1", "404")]
    [InlineData("GET a.assess HTTP/1.1", "405")]
    [InlineData("GET", "405")]
    public async Task Only_pages_are_given_out(string request, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_browser.BaseAddress!.Host, _browser.BaseAddress.Port, Cancellation);
        await using var stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request}\r\nHost: {_browser.BaseAddress.Authority}\r\n\r\n"), Cancellation);

        using var answer = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status} ", await answer.ReadLineAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_taken_and_other_machines_are_refused()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _browser.PostAsync("/", null, Cancellation)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "example.org" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await _browser.SendAsync(foreign, Cancellation)).StatusCode);
    }

    private void Write(string title) => File.WriteAllText(Path.Combine(_folder, "a.assess"), $"brief daily \"{title}\" {{ date: 2025-01-18 }}\n");
}
