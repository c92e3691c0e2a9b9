using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>Which diagnostics a client is told or can ask for, and when they go away.</summary>
public sealed class DiagnosticsTests
{
    [Fact]
    public async Task The_whole_workspace_is_looked_at_as_it_is_when_nobody_types()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a { type: staet }\n//// b.assess\nactor b { type: staet }");
        var report = session.AskAsync("workspace/diagnostic", new() { ["previousResultIds"] = new JsonArray() });

        await session.ChangeAsync("a.assess", "actor a { type: state }");

        Assert.Equal([session.UriOf("b.assess")], (await report)!["items"]!.AsArray().Select(file => (string?)file!["uri"]));
    }

    [Fact]
    public async Task Diagnostics_are_pulled_and_not_told_twice()
    {
        using var session = await ServerSession.StartAsync("actor a { type: staet }");
        var first = await session.AskAsync("textDocument/diagnostic", session.OfDocument);

        Assert.Equal("full", Text(first!["kind"]));
        Assert.Equal("AS2009", Text(first["items"]![0]!["code"]));

        var again = new JsonObject { ["textDocument"] = session.Document, ["previousResultId"] = Text(first["resultId"]) };
        var second = await session.AskAsync("textDocument/diagnostic", again);

        Assert.Equal("unchanged", Text(second!["kind"]));
        Assert.Null(second["items"]);

        await session.ChangeAsync(session.Current, "actor a { type: state }");
        var third = await session.AskAsync("textDocument/diagnostic", again.DeepClone().AsObject());

        Assert.Equal("full", Text(third!["kind"]));
        Assert.Empty(third["items"]!.AsArray());
    }

    [Fact]
    public async Task The_diagnostics_of_the_whole_workspace_are_pulled()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a { type: state }\n//// b.assess\nactor b { type: staet }");
        var first = await session.AskAsync("workspace/diagnostic", new() { ["previousResultIds"] = new JsonArray() });
        var report = Assert.Single(first!["items"]!.AsArray())!;

        Assert.Equal(session.UriOf("b.assess"), Text(report["uri"]));
        Assert.True(report.AsObject().ContainsKey("version"));

        await session.OpenAsync("b.assess", "actor b { type: state }");
        var second = await session.AskAsync("workspace/diagnostic", new()
        {
            ["previousResultIds"] = new JsonArray(new JsonObject { ["uri"] = Text(report["uri"]), ["value"] = Text(report["resultId"]) }),
        });

        Assert.Empty(Assert.Single(second!["items"]!.AsArray())!["items"]!.AsArray());
    }

    [Fact]
    public async Task What_a_client_knows_of_the_workspace_is_not_told_again_until_it_changes()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a { type: state }\n//// b.assess\nactor b { type: staet }");
        var known = new JsonArray();
        Assert.Equal(["full"], await KindsAsync());
        Assert.Equal(["unchanged"], await KindsAsync());

        await session.ChangeAsync("a.assess", "actor a { type: staet }");
        Assert.Equal(["full", "unchanged"], await KindsAsync());
        Assert.Equal(["unchanged", "unchanged"], await KindsAsync());

        async Task<string[]> KindsAsync()
        {
            var files = (await session.AskAsync("workspace/diagnostic", new() { ["previousResultIds"] = known.DeepClone() }))!["items"]!.AsArray();
            known = new JsonArray([.. files.Select(file => new JsonObject { ["uri"] = Text(file!["uri"]), ["value"] = Text(file["resultId"]) })]);
            return [.. files.Select(file => Text(file!["kind"]))];
        }
    }

    [Fact]
    public async Task A_client_that_pulls_is_pushed_nothing_but_the_project_file()
    {
        var capabilities = JsonNode.Parse("""{ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true }, "didChangeWatchedFiles": { "dynamicRegistration": true } } }""")!.AsObject();
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a { type: staet }\n//// assess.json\n{ \"scal\": \"icd203\" }", capabilities);

        var report = await session.WaitForAsync("textDocument/publishDiagnostics");

        Assert.Equal(session.UriOf("assess.json"), Text(report!["uri"]));
        session.Write("assess.json", "{ }");
        await session.NotifyAsync("workspace/didChangeWatchedFiles", new() { ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOf("assess.json"), ["type"] = 2 }) });
        await session.WaitForAsync("workspace/diagnostic/refresh");
    }

    [Theory]
    [InlineData("{ \"scal\": \"icd203\" }", "AS4002")]
    [InlineData("{ \"scale\": ", "AS4001")]
    [InlineData("{ \"scale\": \"nothing\" }", "AS4001")]
    public async Task A_project_file_is_diagnosed_as_it_is_typed(string text, string code)
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a { type: state }\n//// assess.json\n{ }");

        await session.OpenAsync("assess.json", text);
        await session.WaitForCodesAsync("assess.json", codes => codes.Contains(code));
        await session.ChangeAsync("assess.json", "{ \"scale\": \"kent\" }");
        await session.WaitForCodesAsync("assess.json", codes => codes.Length == 0);
        await session.ChangeAsync("assess.json", text);
        await session.WaitForCodesAsync("assess.json", codes => codes.Contains(code));
        await session.CloseAsync("assess.json");
        await session.WaitForCodesAsync("assess.json", codes => codes.Length == 0);
    }

    [Fact]
    public async Task Diagnostics_of_a_file_that_is_renamed_go_with_its_name()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a { type: staet }\n//// b.assess\nactor b { of: a  type: person }");
        await session.WaitForCodesAsync("a.assess", codes => codes.Contains("AS2009"));

        await session.CloseAsync("a.assess");
        File.Move(Path.Combine(session.Folder, "a.assess"), Path.Combine(session.Folder, "c.assess"));
        await session.OpenAsync("c.assess", "actor a { type: staet }");
        await session.NotifyAsync("workspace/didRenameFiles", new() { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = session.UriOf("a.assess"), ["newUri"] = session.UriOf("c.assess") }) });

        await session.WaitForCodesAsync("a.assess", codes => codes.Length == 0);
        await session.WaitForCodesAsync("c.assess", codes => codes is ["AS2009", ..] && !codes.Contains("AS2003"));
    }

    [Fact]
    public async Task What_is_closed_unsaved_counts_as_it_is_on_disk()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a { of: b  type: person }\n//// b.assess\nactor b { type: state }");
        await session.OpenAsync("b.assess", "actor c { type: state }");
        await session.WaitForCodesAsync("a.assess", codes => codes.Contains("AS2001"));

        await session.CloseAsync("b.assess");
        await session.WaitForCodesAsync("a.assess", codes => !codes.Contains("AS2001"));

        await session.OpenAsync("b.assess");
        File.Delete(Path.Combine(session.Folder, "b.assess"));
        await session.CloseAsync("b.assess");
        await session.WaitForCodesAsync("a.assess", codes => codes.Contains("AS2001"));
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
