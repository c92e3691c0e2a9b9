using System.Diagnostics;
using System.Net;

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
        _process = Process.Start(new ProcessStartInfo("dotnet", [Assessc.Program, "serve"]) { WorkingDirectory = _folder, RedirectStandardError = true })!;
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
        while (await events.ReadLineAsync(Cancellation) is not "data: changed")
        {
            // Blank lines and signs of life.
        }

        Assert.Contains("<title>Second", await _browser.GetStringAsync("/daily.html", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_are_given_out_and_only_to_this_machine()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/../a.assess", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _browser.PostAsync("/", null, Cancellation)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "example.org" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await _browser.SendAsync(foreign, Cancellation)).StatusCode);
    }

    private void Write(string title) => File.WriteAllText(Path.Combine(_folder, "a.assess"), $"brief daily \"{title}\" {{ date: 2025-01-18 }}\n");
}
