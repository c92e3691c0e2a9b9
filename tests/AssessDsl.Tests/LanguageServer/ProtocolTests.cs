using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>What a client sees of each feature: the shapes of the answers, and where they are null.</summary>
public sealed class ProtocolTests
{
    private const string Project = """
        //// actors.assess
        namespace world

        actor russia "Russian Federation" { type: state  aka: "Russia" }
        actor iran "Islamic Republic of Iran" { type: state  aka: "Iran" }
        //// brief.assess
        namespace news
        use world

        source readout "Readout" {
          type: official
          url: "https://example.org/readout"
        }

        kind strike "Strike" : event { launched: number? }

        event signing "The presidents sign" { date: 2025-01-17  actors: russia  sources: readout }

        assessment alone$$ "They stay apart" {
          "@russia will not fight for @iran."
          likelihood: unlikely
          confidence: low
          because: signing (strong)
        }

        brief daily "Daily" {
          date: 2025-01-18
          takeaways: alone
          section "One" {
            include alone
          }
        }
        """;

    [Fact]
    public async Task A_question_about_nothing_is_answered_with_null_and_one_about_many_with_none()
    {
        using var session = await ServerSession.StartAsync("actor a {$$ }");

        foreach (var method in new[] { "hover", "prepareRename", "prepareCallHierarchy", "prepareTypeHierarchy" })
            Assert.Null(await session.AskAsync($"textDocument/{method}", session.AtCursor));
        foreach (var method in new[] { "definition", "documentHighlight", "documentLink" })
            Assert.Empty((await session.AskAsync($"textDocument/{method}", session.AtCursor))!.AsArray());
    }

    [Fact]
    public async Task Requests_before_the_introduction_and_after_the_leave_are_refused()
    {
        using var session = await ServerSession.StartAsync(Project);
        Assert.Null(await session.AskAsync("shutdown", []));

        var answer = await session.AnswerAsync("textDocument/hover", session.AtCursor);

        Assert.Equal(-32600, answer["error"]!["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "textDocument": null, "position": { "line": 0, "character": 0 } }""")]
    [InlineData("""{ "textDocument": { }, "position": { "line": 0, "character": 0 } }""")]
    [InlineData("""{ "textDocument": { "uri": "URI" } }""")]
    [InlineData("""{ "textDocument": { "uri": "URI" }, "position": "here" }""")]
    public async Task A_request_that_is_malformed_is_refused_and_the_next_one_served(string parameters)
    {
        using var session = await ServerSession.StartAsync(Project);

        var answer = await session.AnswerAsync("textDocument/hover", JsonNode.Parse(parameters.Replace("URI", session.UriOf(session.Current)))!.AsObject());

        Assert.Equal(-32602, answer["error"]!["code"]!.GetValue<int>());
        Assert.NotNull(await session.AskAsync("textDocument/hover", session.AtCursor));
    }

    [Theory]
    [InlineData("textDocument/hover", """{ "textDocument": DOCUMENT, "position": { "line": "x", "character": 0 } }""")]
    [InlineData("textDocument/hover", """{ "textDocument": DOCUMENT, "position": { "line": 1.5, "character": 0 } }""")]
    [InlineData("textDocument/hover", """{ "textDocument": DOCUMENT, "position": { "line": 99999999999, "character": 0 } }""")]
    [InlineData("textDocument/hover", """{ "textDocument": DOCUMENT, "position": { "line": 0 } }""")]
    [InlineData("textDocument/rename", """{ "textDocument": DOCUMENT, "position": { "line": 0, "character": 0 }, "newName": 5 }""")]
    [InlineData("textDocument/references", """{ "textDocument": DOCUMENT, "position": { "line": 0, "character": 0 } }""")]
    [InlineData("textDocument/selectionRange", """{ "textDocument": DOCUMENT }""")]
    [InlineData("textDocument/semanticTokens/full/delta", """{ "textDocument": DOCUMENT }""")]
    [InlineData("textDocument/diagnostic", "{ }")]
    [InlineData("workspace/diagnostic", "{ }")]
    [InlineData("workspace/symbol", "{ }")]
    [InlineData("codeLens/resolve", "{ }")]
    [InlineData("callHierarchy/incomingCalls", "{ }")]
    public async Task Parameters_that_lack_something_or_have_it_wrong_are_refused(string method, string parameters)
    {
        using var session = await ServerSession.StartAsync(Project);

        var answer = await session.AnswerAsync(method, JsonNode.Parse(parameters.Replace("DOCUMENT", session.Document.ToJsonString()))!.AsObject());

        Assert.Equal(-32602, answer["error"]!["code"]!.GetValue<int>());
        Assert.NotNull(await session.AskAsync("textDocument/hover", session.AtCursor));
    }

    [Theory]
    [InlineData("""{ "textDocument": { "uri": "URI", "version": 3000000000 }, "contentChanges": [] }""")]
    [InlineData("""{ "textDocument": { "uri": "URI", "version": 2 } }""")]
    [InlineData("""{ "textDocument": { "uri": "URI", "version": 2 }, "contentChanges": [{ "text": null }] }""")]
    public async Task A_change_of_text_that_cannot_be_read_is_told_to_the_user(string parameters)
    {
        using var session = await ServerSession.StartAsync(Project);

        await session.NotifyAsync("textDocument/didChange", JsonNode.Parse(parameters.Replace("URI", session.UriOf(session.Current)))!.AsObject());

        var shown = await session.WaitForAsync("window/showMessage");
        Assert.Equal(1, Number(shown!["type"]));
        Assert.Contains("textDocument/didChange", Text(shown["message"]), StringComparison.Ordinal);
        Assert.NotNull(await session.AskAsync("textDocument/hover", session.AtCursor));
    }

    [Fact]
    public async Task A_notification_that_cannot_be_read_is_in_the_log()
    {
        using var session = await ServerSession.StartAsync(Project);

        await session.NotifyAsync("workspace/didChangeWatchedFiles", new() { ["changes"] = "all" });

        var log = await session.WaitForAsync("window/logMessage", log => Number(log["type"]) == 1);
        Assert.Contains("workspace/didChangeWatchedFiles", Text(log!["message"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{bad}", -32700)]
    [InlineData("{ \"jsonrpc\": ", -32700)]
    [InlineData("{}", -32600)]
    [InlineData("[]", -32600)]
    [InlineData("null", -32600)]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 5 }", -32600)]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"shutdown\" }", -32600)]
    public async Task What_is_no_message_is_refused_and_the_next_one_read(string message, int code)
    {
        using var session = await ServerSession.StartAsync(Project);

        Assert.Equal(code, await session.RefuseAsync(message));
        Assert.NotNull(await session.AskAsync("textDocument/hover", session.AtCursor));
    }

    [Theory]
    [InlineData("""{ "jsonrpc": "2.0", "id": 909, "result": null }""")]
    [InlineData("""{ "jsonrpc": "2.0", "id": "1", "result": [] }""")]
    [InlineData("""{ "jsonrpc": "2.0", "id": null, "error": { "code": -32600, "message": "What?" } }""")]
    public async Task An_answer_to_no_request_is_passed_over_and_the_next_message_read(string message)
    {
        using var session = await ServerSession.StartAsync(Project);

        await session.SendAsync(message);

        await session.WaitForAsync("window/logMessage", log => Text(log["message"]).Contains("no request", StringComparison.Ordinal));
        Assert.NotNull(await session.AskAsync("textDocument/hover", session.AtCursor));
    }

    [Fact]
    public async Task What_is_nested_deeply_is_told_in_full()
    {
        const int depth = 150;
        using var session = await ServerSession.StartAsync($"brief b {{ {string.Concat(Enumerable.Repeat("section \"S\" { ", depth))}\"In$$ the depth.\"{new string('}', depth)} }}");

        Assert.Single((await session.AskAsync("textDocument/documentSymbol", session.OfDocument))!.AsArray());
        Assert.Single((await session.AskAsync("textDocument/selectionRange", new() { ["textDocument"] = session.Document, ["positions"] = new JsonArray(session.AtCursor["position"]!.DeepClone()) }))!.AsArray());
    }

    [Theory]
    [InlineData("""{}""", "markdown", "**assessment** `news.alone`")]
    [InlineData("""{ "textDocument": { "hover": { "contentFormat": ["plaintext"] }, "completion": { "completionItem": { "documentationFormat": ["plaintext"] } } } }""", "plaintext", "assessment news.alone")]
    public async Task A_client_gets_the_text_that_it_can_show(string capabilities, string kind, string text)
    {
        using var session = await ServerSession.StartAsync(Project, JsonNode.Parse(capabilities)!.AsObject());

        var hover = await session.AskAsync("textDocument/hover", session.AtCursor);
        var proposals = await session.AskAsync("textDocument/completion", new() { ["textDocument"] = session.Document, ["position"] = session.Position(session.Current, 0) });

        Assert.StartsWith(text, Text(hover!["contents"]!["value"]), StringComparison.Ordinal);
        Assert.All(proposals!["items"]!.AsArray().Select(item => item!["documentation"]).OfType<JsonObject>().Append(hover["contents"]!.AsObject()), shown => Assert.Equal(kind, Text(shown["kind"])));
    }

    [Fact]
    public async Task A_client_introduces_itself_once_and_takes_leave_afterwards()
    {
        using var session = ServerSession.Connect(Project);
        async Task<int?> CodeAsync(string method) => (await session.AnswerAsync(method, []))["error"]?["code"]?.GetValue<int>();

        Assert.Equal(-32002, await CodeAsync("shutdown"));
        Assert.Null(await CodeAsync("initialize"));
        Assert.Equal(-32600, await CodeAsync("initialize"));
        Assert.Null(await CodeAsync("shutdown"));
        Assert.Equal(-32600, await CodeAsync("shutdown"));
        Assert.Equal(-32600, await CodeAsync("initialize"));
    }

    [Theory]
    [InlineData("file:///a%00b.assess")]
    [InlineData("file://")]
    [InlineData("file:")]
    [InlineData("file:a.assess")]
    [InlineData("file:///")]
    public async Task An_address_that_no_file_can_have_is_that_of_no_file(string uri)
    {
        using var session = await ServerSession.StartAsync(Project);

        Assert.Null(await session.AskAsync("textDocument/hover", new() { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = session.AtCursor["position"]!.DeepClone() }));
    }

    [Fact]
    public async Task A_request_that_throws_is_answered_with_an_error_and_the_next_one_served()
    {
        using var session = await ServerSession.StartAsync(Project);

        var answer = await session.AnswerAsync(ServerSession.Failing, []);

        Assert.Contains("A bug.", answer["error"]!["message"]!.GetValue<string>());
        Assert.NotNull(await session.AskAsync("textDocument/hover", session.AtCursor));
    }

    [Fact]
    public async Task Colours_come_whole_in_parts_and_as_changes()
    {
        using var session = await ServerSession.StartAsync(Project);
        var whole = await session.AskAsync("textDocument/semanticTokens/full", session.OfDocument);
        var part = await session.AskAsync("textDocument/semanticTokens/range", new() { ["textDocument"] = session.Document, ["range"] = session.Range(session.Current, 0, 10) });

        Assert.Equal(0, whole!["data"]!.AsArray().Count % 5);
        Assert.Equal(whole["data"]!.AsArray().Take(5).Select(Number), part!["data"]!.AsArray().Take(5).Select(Number));
        Assert.InRange(part["data"]!.AsArray().Count, 5, 10);

        await session.ChangeAsync(session.Current, "namespace other\n");
        var delta = await session.AskAsync("textDocument/semanticTokens/full/delta", new() { ["textDocument"] = session.Document, ["previousResultId"] = Text(whole["resultId"]) });
        var now = await session.AskAsync("textDocument/semanticTokens/full", session.OfDocument);

        Assert.Equal(now!["data"]!.AsArray().Select(Number), Apply([.. whole["data"]!.AsArray().Select(Number)], delta!["edits"]!.AsArray()));
        var unknown = await session.AskAsync("textDocument/semanticTokens/full/delta", new() { ["textDocument"] = session.Document, ["previousResultId"] = "x" });
        Assert.Equal(now["data"]!.AsArray().Select(Number), unknown!["data"]!.AsArray().Select(Number));
    }

    [Fact]
    public async Task The_evidence_is_walked_as_calls()
    {
        using var session = await ServerSession.StartAsync(Project);
        var item = Assert.Single((await session.AskAsync("textDocument/prepareCallHierarchy", session.AtCursor))!.AsArray())!;
        var supports = await session.AskAsync("callHierarchy/outgoingCalls", new() { ["item"] = item.DeepClone() });
        var signing = Assert.Single(supports!.AsArray())!;

        Assert.Equal("signing", Text(signing["to"]!["name"]));
        Assert.Single(signing["fromRanges"]!.AsArray());
        var back = await session.AskAsync("callHierarchy/incomingCalls", new() { ["item"] = signing["to"]!.DeepClone() });
        Assert.Equal("alone", Text(Assert.Single(back!.AsArray())!["from"]!["name"]));
        var sources = await session.AskAsync("callHierarchy/outgoingCalls", new() { ["item"] = signing["to"]!.DeepClone() });
        Assert.Equal("readout", Text(Assert.Single(sources!.AsArray())!["to"]!["name"]));
    }

    [Fact]
    public async Task Kinds_are_walked_as_types()
    {
        using var session = await ServerSession.StartAsync("kind strike$$ : event { }\nkind raid : strike { }");
        var strike = Assert.Single((await session.AskAsync("textDocument/prepareTypeHierarchy", session.AtCursor))!.AsArray())!;

        Assert.Equal(["event"], Names(await session.AskAsync("typeHierarchy/supertypes", new() { ["item"] = strike.DeepClone() })));
        Assert.Equal(["raid"], Names(await session.AskAsync("typeHierarchy/subtypes", new() { ["item"] = strike.DeepClone() })));
    }

    [Fact]
    public async Task Lines_above_declarations_say_how_often_they_are_named_and_where_they_are_shown()
    {
        using var session = await ServerSession.StartAsync(Project);
        var titles = new List<string>();
        foreach (var lens in (await session.AskAsync("textDocument/codeLens", session.OfDocument))!.AsArray())
        {
            var resolved = await session.AskAsync("codeLens/resolve", lens!.DeepClone().AsObject());
            Assert.Equal("assess.showReferences", Text(resolved!["command"]!["command"]));
            titles.Add(Text(resolved["command"]!["title"]));
        }

        Assert.Contains("shown in daily", titles);
        Assert.Contains("2 references", titles);
        Assert.Contains("no references", titles);
    }

    [Fact]
    public async Task Only_the_sorts_of_actions_that_are_asked_for_are_offered()
    {
        using var session = await ServerSession.StartAsync("actor a { type: sta$$et }\nactor b { typ: state }");
        async Task<string[]> KindsAsync(params string[] only) => [.. (await session.AskAsync("textDocument/codeAction", new()
        {
            ["textDocument"] = session.Document,
            ["range"] = session.Range(session.Current, 18, 18),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray([.. only.Select(kind => JsonValue.Create(kind))]) },
        }))!.AsArray().Select(action => Text(action!["kind"])).Distinct()];

        Assert.Equal(["quickfix"], await KindsAsync("quickfix"));
        Assert.Equal(["source.fixAll"], await KindsAsync("source"));
        Assert.Equal(["source.fixAll"], await KindsAsync("source.fixAll"));
        Assert.Empty(await KindsAsync("refactor.extract"));
    }

    [Fact]
    public async Task The_brief_at_the_cursor_is_shown_from_the_unsaved_text()
    {
        using var session = await ServerSession.StartAsync(Project);
        await session.ChangeAsync(session.Current, Project[Project.IndexOf("namespace news", StringComparison.Ordinal)..].Replace("$$", "").Replace("They stay apart", "They keep apart"));

        var preview = await session.AskAsync("assess/preview", session.AtCursor);

        Assert.Equal("Daily", Text(preview!["title"]));
        Assert.Contains("They keep apart", Text(preview["html"]), StringComparison.Ordinal);
        Assert.Equal("news.alone", Text(preview["anchor"]));
        Assert.Contains("section-1", preview["anchors"]!.AsArray().Select(anchor => Text(anchor!["anchor"])));
    }

    [Fact]
    public async Task The_evidence_at_the_cursor_is_drawn()
    {
        using var session = await ServerSession.StartAsync(Project);

        var evidence = await session.AskAsync("assess/evidence", session.AtCursor);

        Assert.NotEmpty(Text(evidence!["title"]));
        Assert.StartsWith("<svg", Text(evidence["svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        using var session = await ServerSession.StartAsync("//// one/a.assess\nactor a { of: far }\n//// two/b.assess\nactor far { type: state }");
        var other = new JsonObject { ["uri"] = session.UriOf("two"), ["name"] = "two" };
        var root = new JsonObject { ["uri"] = session.UriOf(""), ["name"] = "root" };
        await session.WaitForCodesAsync("one/a.assess", codes => !codes.Contains("AS2001"));

        await session.NotifyAsync("workspace/didChangeWorkspaceFolders", new() { ["event"] = new JsonObject { ["added"] = new JsonArray(other), ["removed"] = new JsonArray(root) } });
        await session.WaitForCodesAsync("one/a.assess", codes => codes.Contains("AS2001"));

        var symbols = await session.AskAsync("workspace/symbol", new() { ["query"] = "far" });
        Assert.Equal(session.UriOf("two/b.assess"), Text(Assert.Single(symbols!.AsArray())!["location"]!["uri"]));
    }

    private static string[] Names(JsonNode? items) => [.. items!.AsArray().Select(item => Text(item!["name"]))];

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static int Number(JsonNode? node) => node!.GetValue<int>();

    private static List<int> Apply(List<int> data, JsonArray edits)
    {
        foreach (var edit in edits)
        {
            data.RemoveRange(Number(edit!["start"]), Number(edit["deleteCount"]));
            data.InsertRange(Number(edit["start"]), edit["data"]!.AsArray().Select(Number));
        }
        return data;
    }
}
