using System.Text.Json.Nodes;
using AssessDsl.LanguageServer;
using Nerdbank.Streams;

namespace AssessDsl.Tests.LanguageServer;

public sealed class ProgressReportTests
{
    [Fact]
    public async Task What_takes_its_time_is_shown_with_a_count_until_it_ends()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (editor, server) = FullDuplexStream.CreatePair();
        using var messages = new MessageStream(editor);
        using var connection = LanguageServerHost.Connect(server, server);
        connection.StartListening();

        using var progress = ProgressReport.Begin(new(connection), new(new(null, null, null, new(WorkDoneProgress: true))));
        progress.Report(new(Read: 3, Total: 12));
        var asked = await NextAsync();
        await messages.WriteAsync(new() { ["jsonrpc"] = "2.0", ["id"] = asked["id"]!.DeepClone(), ["result"] = null }, cancellation);
        var begin = await NextAsync();
        var report = await NextAsync();
        progress.Dispose();
        var end = await NextAsync();
        while (ValueOf(end) == ValueOf(report)) // on a busy machine it is said again
            end = await NextAsync();

        Assert.Equal("window/workDoneProgress/create", asked["method"]!.GetValue<string>());
        Assert.Equal("""{"kind":"begin","title":"Reading the project","percentage":0}""", ValueOf(begin));
        Assert.Equal("""{"kind":"report","message":"3 of 12 files","percentage":25}""", ValueOf(report));
        Assert.Equal("""{"kind":"end"}""", ValueOf(end));
        Assert.All([begin, report, end], message => Assert.Equal(TokenOf(asked), TokenOf(message)));

        async Task<JsonObject> NextAsync() => (await messages.ReadAsync(cancellation).WaitAsync(TimeSpan.FromSeconds(20), cancellation))!;
    }

    private static string TokenOf(JsonObject message) => message["params"]!["token"]!.GetValue<string>();

    private static string ValueOf(JsonObject message) => message["params"]!["value"]!.ToJsonString();
}
