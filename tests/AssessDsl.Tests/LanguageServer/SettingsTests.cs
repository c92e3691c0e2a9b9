using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>What a client says about what its user wants to see: at the start, and when asked or of its own accord.</summary>
public sealed class SettingsTests
{
    private const string All = "20–45%,They sign";
    private const string Asked = """{ "workspace": { "configuration": true } }""";

    private const string Judgment = """
        event signing "They sign" { date: 2025-01-17 }
        assessment alone { "They stay apart."  likelihood: unlikely  because: signing }
        """;

    [Theory]
    [InlineData("{}", All)]
    [InlineData("null", All)]
    [InlineData("""{ "inlayHints": { "ranges": false } }""", "They sign")]
    [InlineData("""{ "inlayHints": { "titles": false } }""", "20–45%")]
    [InlineData("""{ "assess.inlayHints.ranges": false }""", "They sign")]
    [InlineData("""{ "assess": { "inlayHints.titles": false } }""", "20–45%")]
    [InlineData("""{ "inlayHints": 5 }""", All)]
    public async Task Hints_are_shown_as_the_answer_says(string settings, string labels)
    {
        using var session = await ServerSession.StartAsync(Judgment, JsonNode.Parse(Asked)!.AsObject(), JsonNode.Parse(settings));

        await WaitForHintsAsync(session, labels);
    }

    [Theory]
    [InlineData("null", "They sign")]
    [InlineData("{}", "They sign")]
    [InlineData("""{ "inlayHints": { "titles": false } }""", "")]
    [InlineData("""{ "inlayHints": { "ranges": true } }""", All)]
    [InlineData("""{ "inlayHints": { "ranges": "no" } }""", "They sign")]
    public async Task What_an_answer_does_not_say_stays_as_it_was_said_at_the_start(string settings, string labels)
    {
        var initial = JsonNode.Parse("""{ "inlayHints": { "ranges": false } }""");
        using var session = await ServerSession.StartAsync(Judgment, JsonNode.Parse(Asked)!.AsObject(), JsonNode.Parse(settings), initial: initial);
        await session.WaitForAsync("workspace/configuration");

        await WaitForHintsAsync(session, labels);
    }

    [Fact]
    public async Task What_is_told_holds_until_something_else_is()
    {
        using var session = await ServerSession.StartAsync(Judgment, initial: JsonNode.Parse("""{ "inlayHints": { "ranges": false } }"""));
        foreach (var (settings, labels) in new[] { ("""{ "assess": { "inlayHints": { "ranges": true, "titles": false } } }""", "20–45%"), ("{}", "They sign"), ("null", "They sign") })
        {
            await session.NotifyAsync("workspace/didChangeConfiguration", new() { ["settings"] = JsonNode.Parse(settings) });
            await WaitForHintsAsync(session, labels);
        }
    }

    private static async Task WaitForHintsAsync(ServerSession session, string labels)
    {
        string? found = null;
        for (var tries = 0; tries < 20 && found != labels; tries++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            var hints = await session.AskAsync("textDocument/inlayHint", session.OfRange);
            found = string.Join(',', hints!.AsArray().Select(hint => hint!["label"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal));
        }
        Assert.Equal(labels, found);
    }
}
