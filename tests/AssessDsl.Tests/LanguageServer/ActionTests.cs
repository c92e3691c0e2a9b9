using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>What a client is offered to do, and what it asks for when the user has chosen.</summary>
public sealed class ActionTests
{
    private const string Project = "actor a { type: sta$$et }\nevent e { date: 2025  actors: a, a, a }\n";
    private const int ContentModified = -32801;

    private static readonly JsonNode s_resolves = JsonNode.Parse("""
        { "textDocument": { "codeAction": { "dataSupport": true, "resolveSupport": { "properties": ["edit"] } } } }
        """)!;

    private static readonly JsonNode s_showsPages = JsonNode.Parse("""{ "experimental": { "assessRulePages": true } }""")!;

    [Fact]
    public async Task Edits_are_worked_out_when_an_action_is_chosen()
    {
        using var session = await ServerSession.StartAsync(Project, s_resolves.DeepClone().AsObject());

        var offered = await ActionsAsync(session);

        Assert.All(offered, action => Assert.Null(action["edit"]));
        foreach (var action in offered)
            Assert.NotEmpty(Edits(session, (await session.AskAsync("codeAction/resolve", action.DeepClone().AsObject()))!));
        var fixAll = Assert.Single(offered, action => Title(action).StartsWith("Fix all AS2014", StringComparison.Ordinal));
        Assert.Equal("event e { date: 2025  actors: a }\n", Text(Edits(session, (await session.AskAsync("codeAction/resolve", fixAll.DeepClone().AsObject()))!)[0]!["newText"]));
    }

    [Fact]
    public async Task A_client_that_does_not_ask_again_gets_the_edits_at_once()
    {
        using var session = await ServerSession.StartAsync(Project);

        Assert.All(await ActionsAsync(session), action => Assert.NotEmpty(Edits(session, action)));
    }

    [Fact]
    public async Task Changes_are_meant_for_one_version_of_a_text_where_the_client_compares_them()
    {
        var capabilities = JsonNode.Parse("""{ "workspace": { "workspaceEdit": { "documentChanges": true } } }""")!.AsObject();
        using var session = await ServerSession.StartAsync("//// a.assess\nactor $$a { type: state }\n//// b.assess\nevent e { date: 2025  actors: a }", capabilities);
        await session.ChangeAsync("a.assess", "actor a { type: state }\n");
        var parameters = session.AtCursor;
        parameters["newName"] = "b";

        var edit = await session.AskAsync("textDocument/rename", parameters);

        Assert.Null(edit!["changes"]);
        Assert.Equal(
            [$$"""{"uri":"{{session.UriOf("a.assess")}}","version":2}""", $$"""{"uri":"{{session.UriOf("b.assess")}}","version":null}"""],
            edit["documentChanges"]!.AsArray().Select(change => change!["textDocument"]!.ToJsonString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_no_longer_offered_is_not_worked_out()
    {
        using var session = await ServerSession.StartAsync(Project, s_resolves.DeepClone().AsObject());
        var offered = await ActionsAsync(session);

        await session.ChangeAsync(session.Current, "actor a { type: state }");
        var answer = await session.AnswerAsync("codeAction/resolve", offered[0].DeepClone().AsObject());

        Assert.Equal(ContentModified, answer["error"]!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_page_of_a_code_is_told()
    {
        using var session = await ServerSession.StartAsync(Project);

        var page = await session.AskAsync("assess/explain", new() { ["code"] = "AS2009" });

        Assert.StartsWith("AS2009: ", Text(page!["title"]), StringComparison.Ordinal);
        Assert.Contains("\n## What it flags\n", Text(page["markdown"]), StringComparison.Ordinal);
        Assert.Null(await session.AskAsync("assess/explain", new() { ["code"] = "AS9999" }));
    }

    [Fact]
    public async Task A_client_that_shows_pages_is_led_to_them()
    {
        using var session = await ServerSession.StartAsync(Project, s_showsPages.DeepClone().AsObject());

        var found = await session.AskAsync("textDocument/diagnostic", session.OfDocument);
        var explanations = (await ActionsAsync(session)).Select(action => action["command"]).OfType<JsonNode>();

        Assert.All(found!["items"]!.AsArray(), item => Assert.Equal($"assess-rule:/{Text(item!["code"])}.md", Text(item["codeDescription"]!["href"])));
        Assert.Contains("assess.explain AS2009", explanations.Select(command => $"{Text(command["command"])} {Text(command["arguments"]![0])}"));
    }

    [Fact]
    public async Task Other_clients_are_not_sent_where_they_cannot_go()
    {
        using var session = await ServerSession.StartAsync(Project);

        var found = await session.AskAsync("textDocument/diagnostic", session.OfDocument);

        Assert.All(found!["items"]!.AsArray(), item => Assert.Null(item!["codeDescription"]));
        Assert.All(await ActionsAsync(session), action => Assert.Null(action["command"]));
    }

    private static async Task<JsonNode[]> ActionsAsync(ServerSession session) =>
        [.. (await session.AskAsync("textDocument/codeAction", session.OfRange))!.AsArray().OfType<JsonNode>()];

    private static JsonArray Edits(ServerSession session, JsonNode action) => action["edit"]!["changes"]![session.UriOf(session.Current)]!.AsArray();

    private static string Title(JsonNode action) => Text(action["title"]);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
