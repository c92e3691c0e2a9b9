using System.Text;
using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>What a client no longer wants is not worked on.</summary>
public sealed class CancellationTests
{
    private const int RequestCancelled = -32800;

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/codeAction")]
    [InlineData("textDocument/semanticTokens/full")]
    [InlineData("textDocument/semanticTokens/range")]
    [InlineData("textDocument/diagnostic")]
    [InlineData("workspace/diagnostic")]
    [InlineData("assess/preview")]
    [InlineData("assess/evidence")]
    public async Task A_request_that_is_cancelled_is_answered_so(string method)
    {
        using var session = await ServerSession.StartAsync(Project(3000));

        var answer = session.AnswerAsync(method, Question(session));
        await session.CancelAsync();

        Assert.Equal(RequestCancelled, CodeOf(await answer));
    }

    [Fact]
    public async Task A_request_may_be_numbered_with_words()
    {
        using var session = await ServerSession.StartAsync(Project(3000));

        var answer = session.AnswerAsync("textDocument/hover", Question(session), id: "the first");
        await session.NotifyAsync("$/cancelRequest", new() { ["id"] = "the first" });

        Assert.Equal(RequestCancelled, CodeOf(await answer));
    }

    [Fact]
    public async Task Of_many_requests_only_the_one_that_is_still_wanted_is_worked_on()
    {
        using var session = await ServerSession.StartAsync(Project(3000));

        var answers = new List<Task<JsonObject>>();
        for (var i = 0; i < 8; i++)
        {
            if (i > 0)
                await session.CancelAsync();
            answers.Add(session.AnswerAsync("assess/preview", Question(session)));
        }

        Assert.All(await Task.WhenAll(answers.SkipLast(1)), answer => Assert.Equal(RequestCancelled, CodeOf(answer)));
        Assert.Equal("B", (await answers[^1])["result"]!["title"]!.GetValue<string>());
    }

    private static int? CodeOf(JsonObject answer) => answer["error"]?["code"]?.GetValue<int>();

    private static JsonObject Question(ServerSession session)
    {
        var question = session.OfRange;
        question["position"] = session.AtCursor["position"]!.DeepClone();
        question["previousResultIds"] = new JsonArray();
        question["query"] = "";
        return question;
    }

    /// <summary>A file that keeps every feature busy for a while.</summary>
    private static string Project(int events)
    {
        var text = new StringBuilder("actor a \"A\" { type: state }\n");
        for (var i = 0; i < events; i++)
        {
            text.Append("event e").Append(i).Append(" \"E\" { date: 2025 actors: a \"@a\" }\n");
            text.Append("assessment j").Append(i).Append(" \"J\" { likelihood: likely because: e").Append(i).Append(" }\n");
        }
        text.Append("brief b$$ \"B\" {\n  date: 2025-01-18\n");
        for (var i = 0; i < events; i++)
            text.Append("  include e").Append(i).Append('\n');
        return text.Append("}\n").ToString();
    }
}
