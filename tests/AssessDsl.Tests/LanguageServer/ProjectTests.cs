using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>Which project a file belongs to, and which settings hold for it, while both are edited.</summary>
public sealed class ProjectTests
{
    private const string Unsourced = "event y \"Y\" { date: 2025 }";
    private const string NoSource = "AS3003";
    private const string UnknownName = "AS2001";

    [Theory]
    [InlineData("workspace/symbol", """{ "query": "y" }""")]
    [InlineData("workspace/diagnostic", """{ "previousResultIds": [] }""")]
    public async Task Projects_in_one_another_do_not_repeat_findings_or_keep_those_of_the_disk(string question, string parameters)
    {
        using var session = await ServerSession.StartAsync($"//// sub/b.assess\n{Unsourced}\n//// sub/assess.json\n{{}}\n//// a.assess\nactor z \"Z\" {{ type: state }}");
        await session.WaitForCodesAsync("sub/b.assess", codes => codes is [NoSource]);
        await session.AskAsync(question, JsonNode.Parse(parameters)!.AsObject());

        await session.ChangeAsync("sub/b.assess", $"\n\n\n{Unsourced}");
        Assert.Equal([NoSource], await PulledAsync(session, "sub/b.assess"));

        await session.ChangeAsync("sub/b.assess", "actor y \"Y\" { type: state }");
        Assert.Empty(await PulledAsync(session, "sub/b.assess"));
        await session.WaitForCodesAsync("sub/b.assess", codes => codes is []);
    }

    [Fact]
    public async Task Folders_in_one_another_list_a_declaration_once()
    {
        using var session = await ServerSession.StartAsync($"//// sub/b.assess\n{Unsourced}\n//// a.assess\nactor z \"Z\" {{ type: state }}");
        var folder = new JsonObject { ["uri"] = session.UriOf("sub"), ["name"] = "sub" };
        await session.NotifyAsync("workspace/didChangeWorkspaceFolders", new() { ["event"] = new JsonObject { ["added"] = new JsonArray(folder), ["removed"] = new JsonArray() } });
        await session.ChangeAsync("sub/b.assess", $"\n\n{Unsourced}");
        await session.OpenAsync("a.assess");

        Assert.Single((await session.AskAsync("workspace/symbol", new() { ["query"] = "y" }))!.AsArray());
        Assert.Equal([NoSource], await PulledAsync(session, "sub/b.assess"));
    }

    [Fact]
    public async Task Projects_beside_one_another_in_a_folder_are_not_compiled_together()
    {
        using var session = await ServerSession.StartAsync("""
            //// one/a.assess
            actor y "Y" { type: state }
            //// one/assess.json
            {}
            //// two/a.assess
            actor y "Y" { type: state }
            //// two/assess.json
            {}
            """);

        var report = await session.AskAsync("workspace/diagnostic", new() { ["previousResultIds"] = new JsonArray() });

        Assert.Empty(report!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_project_file_counts_from_the_moment_that_it_is_open()
    {
        using var session = await ServerSession.StartAsync($"//// b.assess\n{Unsourced}");
        await session.WaitForCodesAsync("b.assess", codes => codes is [NoSource]);
        session.Write("assess.json", "{}");

        await session.OpenAsync("assess.json", $$"""{ "rules": { "{{NoSource}}": "off" } }""");
        await session.WaitForCodesAsync("b.assess", codes => codes is []);

        await session.ChangeAsync("assess.json", "{}");
        await session.WaitForCodesAsync("b.assess", codes => codes is [NoSource]);
    }

    [Fact]
    public async Task Sources_are_not_read_again_while_settings_are_typed()
    {
        using var session = await ServerSession.StartAsync("//// b.assess\nactor b \"B\" { type: person  of: a }\n//// a.assess\nactor a \"A\" { type: state }\n//// assess.json\n{}");
        await session.WaitForCodesAsync("b.assess", codes => !codes.Contains(UnknownName));
        await session.OpenAsync("assess.json");
        session.Write("a.assess", "");

        await session.ChangeAsync("assess.json", """{ "rules": { "AS4002": "off" """);
        await session.WaitForCodesAsync("assess.json", codes => codes is ["AS4001"]);
        await session.ChangeAsync("assess.json", "{}");
        await session.WaitForCodesAsync("assess.json", codes => codes is []);
        Assert.DoesNotContain(UnknownName, await PulledAsync(session, "b.assess"));

        await ChangedOnDiskAsync(session, "a.assess", 2);
        await session.WaitForCodesAsync("b.assess", codes => codes.Contains(UnknownName));
    }

    [Fact]
    public async Task A_project_file_that_is_deleted_counts_until_it_is_closed()
    {
        var off = $$"""{ "rules": { "{{NoSource}}": "off" } }""";
        using var session = await ServerSession.StartAsync($"//// b.assess\n{Unsourced}\n//// assess.json\n{off}");
        await session.OpenAsync("assess.json");
        await session.WaitForCodesAsync("b.assess", codes => codes is []);

        File.Delete(Path.Combine(session.Folder, "assess.json"));
        await ChangedOnDiskAsync(session, "assess.json", 3);
        Assert.Empty(await PulledAsync(session, "b.assess"));

        await session.CloseAsync("assess.json");
        await session.WaitForCodesAsync("b.assess", codes => codes is [NoSource]);
        await session.WaitForCodesAsync("assess.json", codes => codes is []);
    }

    [Fact]
    public async Task A_broken_project_file_leaves_the_sources_their_findings_and_the_last_good_settings()
    {
        var off = $$"""{ "rules": { "{{NoSource}}": "off" } }""";
        using var session = await ServerSession.StartAsync($"//// b.assess\n{Unsourced}\nactor q \"Q\" {{ type: staet }}\n//// assess.json\n{off}");
        await session.OpenAsync("assess.json");
        await session.WaitForCodesAsync("b.assess", codes => codes is ["AS2009"]);

        await session.ChangeAsync("assess.json", """{ "rules": """);
        await session.WaitForCodesAsync("assess.json", codes => codes is ["AS4001"]);
        Assert.Equal(["AS2009"], await PulledAsync(session, "b.assess"));
    }

    [Theory]
    [InlineData("{\n\n\n  \"templates\": \"nope\"\n}", "", "0:0-0:0")]
    [InlineData("{\n\n\n  \"templates\": \"nope\"\n}", "{ \"failOn\": \"x\" }", "0:12-0:15")]
    [InlineData("{\n\n \"include\": [\"zz*\"] }", "{ \"failOn\": \"x\" }", "0:12-0:15")]
    [InlineData("{\n\n \"exclude\": [\"**\"] }", "{ \"failOn\": \"x\" }", "0:12-0:15")]
    [InlineData("{\n\n \"overrides\": [{ \"files\": [\"zz*\"], \"rules\": {} }] }", "{ \"failOn\": \"x\" }", "0:12-0:15")]
    [InlineData("{\n\n \"scale\": \"nope\" }", "{ \"failOn\": \"x\" }", "0:12-0:15")]
    public async Task Settings_that_are_kept_have_no_findings_in_a_newer_text(string before, string text, string range)
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a \"A\" { type: state }\n//// assess.json\n{}");
        await session.OpenAsync("assess.json", before);
        await session.WaitForCodesAsync("assess.json", codes => codes.Length > 0);

        await session.ChangeAsync("assess.json", text);

        var report = await session.WaitForAsync("textDocument/publishDiagnostics", told => told["uri"]!.GetValue<string>() == session.UriOf("assess.json") && told["version"]!.GetValue<int>() == 2);
        Assert.Equal([range], report!["diagnostics"]!.AsArray().Select(RangeOf));
    }

    [Theory]
    [InlineData("{ \"exclude\": [\"*.assess\"] }", "0:14-0:24")]
    [InlineData("{ \"include\": [\"*.assess\"], \"exclude\": [\"a.*\"] }", "0:39-0:44")]
    [InlineData("{ \"output\": \".\", \"include\": [\"zz*\"] }", "0:29-0:34")]
    public async Task That_a_project_has_no_files_is_told_where_they_are_left_out(string settings, string range)
    {
        using var session = await ServerSession.StartAsync($"//// a.assess\nactor a \"A\" {{ type: state }}\n//// assess.json\n{settings}");

        var report = await session.WaitForAsync("textDocument/publishDiagnostics", told => told["uri"]!.GetValue<string>() == session.UriOf("assess.json"));

        Assert.Equal([range], report!["diagnostics"]!.AsArray().Select(RangeOf));
    }

    [Theory]
    [InlineData("//// assess.json\n{}", "AS4004")]
    [InlineData("", "")]
    public async Task What_is_wrong_with_a_folder_is_told_at_the_project_file_or_not_at_all(string projectFile, string codes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        using var session = await ServerSession.StartAsync($"//// sub/a.assess\nactor a \"A\" {{ type: state }}\n{projectFile}");
        Directory.CreateSymbolicLink(Path.Combine(session.Folder, "sub", "loop"), session.Folder);
        await ChangedOnDiskAsync(session, "sub", 1);
        if (codes.Length > 0)
            await session.WaitForCodesAsync("assess.json", found => string.Join(',', found) == codes);

        var report = await session.AskAsync("workspace/diagnostic", new() { ["previousResultIds"] = new JsonArray() });

        Assert.DoesNotContain(report!["items"]!.AsArray(), file => Directory.Exists(new Uri(file!["uri"]!.GetValue<string>()).LocalPath));
    }

    [Fact]
    public async Task That_there_is_no_file_is_true_until_one_is_opened()
    {
        using var session = await ServerSession.StartAsync("//// assess.json\n{ \"include\": [\"*.assess\"] }");
        await session.WaitForCodesAsync("assess.json", codes => codes is ["AS4003"]);

        await session.OpenAsync("a.assess", "actor a \"A\" { type: state }");
        await session.WaitForCodesAsync("assess.json", codes => codes is []);

        await session.CloseAsync("a.assess");
        await session.WaitForCodesAsync("assess.json", codes => codes is ["AS4003"]);
    }

    [Fact]
    public async Task A_project_file_that_is_broken_from_the_start_stands_for_the_defaults()
    {
        using var session = await ServerSession.StartAsync($"//// b.assess\n{Unsourced}\n//// assess.json\n{{ bad");

        await session.WaitForCodesAsync("assess.json", codes => codes is ["AS4001"]);
        await session.WaitForCodesAsync("b.assess", codes => codes is [NoSource]);
    }

    [Fact]
    public async Task A_broken_file_that_a_project_file_extends_is_told_of_where_it_is_broken()
    {
        using var session = await ServerSession.StartAsync($"//// b.assess\n{Unsourced}\n//// assess.json\n{{ \"extends\": \"house.json\" }}\n//// house.json\n{{ \"rules\": {{ \"{NoSource}\": \"off\" }} }}");
        await session.WaitForCodesAsync("b.assess", codes => codes is []);

        session.Write("house.json", "{ bad");
        await ChangedOnDiskAsync(session, "house.json", 2);
        await session.WaitForCodesAsync("house.json", codes => codes is ["AS4001"]);
        Assert.Empty(await PulledAsync(session, "b.assess"));

        session.Write("house.json", "{}");
        await ChangedOnDiskAsync(session, "house.json", 2);
        await session.WaitForCodesAsync("house.json", codes => codes is []);
        await session.WaitForCodesAsync("b.assess", codes => codes is [NoSource]);
    }

    [Fact]
    public async Task A_save_shows_what_has_changed_on_disk_where_nobody_watches()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a \"A\" { type: person  of: far }\n//// b.assess\n");
        await session.WaitForCodesAsync("a.assess", codes => codes.Contains(UnknownName));

        session.Write("b.assess", "actor far \"Far\" { type: state }");
        await session.NotifyAsync("textDocument/didSave", session.OfDocument);

        await session.WaitForCodesAsync("a.assess", codes => !codes.Contains(UnknownName));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_that_a_project_is_made_from_is_watched(bool relative)
    {
        var capabilities = new JsonObject
        {
            ["workspace"] = new JsonObject { ["didChangeWatchedFiles"] = new JsonObject { ["dynamicRegistration"] = true, ["relativePatternSupport"] = relative } },
        };
        using var session = await ServerSession.StartAsync($$"""
            //// b.assess
            {{Unsourced}}
            //// assess.json
            { "extends": "settings/house.json", "templates": "pages", "baseline": "settings/accepted.json" }
            //// settings/house.json
            {}
            //// pages/brief.html
            """, capabilities);
        var watched = new HashSet<string>(StringComparer.Ordinal);
        await session.WaitForAsync("client/registerCapability", message =>
        {
            watched.UnionWith(Watchers(message).Select(pattern => PathOf(session, pattern)));
            return watched.IsSupersetOf(["**/*.assess", "**/assess.json", "settings/house.json", "settings/accepted.json", "pages/**/*"]);
        });
    }

    [Theory]
    [InlineData("proj/world", "proj/**/*.assess,proj/**/assess.json", "proj/assess.json")]
    [InlineData(null, "proj/**/*.assess,proj/**/assess.json", "proj/assess.json")]
    [InlineData(null, "proj/*.assess,proj/assess.json", "elsewhere/assess.json")]
    public async Task A_project_outside_of_the_folders_that_are_open_is_watched(string? folder, string patterns, string projectFile)
    {
        var capabilities = JsonNode.Parse("""{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true, "relativePatternSupport": true } } }""")!.AsObject();
        using var session = await ServerSession.StartAsync($$"""
            //// proj/a.assess
            {{Unsourced}}
            //// proj/world/b.assess
            //// {{projectFile}}
            {}
            """, capabilities, folder: folder);
        var watched = new HashSet<string>(StringComparer.Ordinal);
        await session.WaitForAsync("client/registerCapability", message =>
        {
            watched.UnionWith(Watchers(message).Select(pattern => PathOf(session, pattern)));
            return watched.IsSupersetOf(patterns.Split(','));
        });
    }

    [Fact]
    public async Task An_open_file_that_is_left_out_stands_alone()
    {
        using var session = await ServerSession.StartAsync("""
            //// a.assess
            actor y "Y" { type: state }
            //// old/a.assess
            actor y "Y" { type: state }
            //// assess.json
            { "exclude": ["old/**"] }
            """);
        await session.OpenAsync("old/a.assess", "actor y \"Y\" { type: staet }");

        await session.WaitForCodesAsync("old/a.assess", codes => codes is ["AS2009"]);
        Assert.Empty(await PulledAsync(session, "a.assess"));

        await session.OpenAsync("assess.json", "{}");
        await session.WaitForCodesAsync("old/a.assess", codes => codes.Contains("AS2003"));
    }

    [Fact]
    public async Task The_open_text_of_a_project_file_counts_where_another_extends_it()
    {
        using var session = await ServerSession.StartAsync($"//// sub/b.assess\n{Unsourced}\n//// sub/assess.json\n{{ \"extends\": \"../assess.json\" }}\n//// assess.json\n{{}}");
        await session.WaitForCodesAsync("sub/b.assess", codes => codes is [NoSource]);

        await session.OpenAsync("assess.json", $$"""{ "rules": { "{{NoSource}}": "off" } }""");
        await session.WaitForCodesAsync("sub/b.assess", codes => codes is []);
    }

    [Fact]
    public async Task A_client_that_pulls_is_told_once_what_is_wrong_with_a_project_file()
    {
        var capabilities = JsonNode.Parse("""{ "textDocument": { "diagnostic": {}, "synchronization": { "dynamicRegistration": true } }, "workspace": { "diagnostics": { "refreshSupport": true } } }""")!.AsObject();
        using var session = await ServerSession.StartAsync($"//// b.assess\n{Unsourced}\n//// assess.json\n{{ bad", capabilities);
        await session.WaitForAsync("client/registerCapability", message => message["registrations"]!.AsArray()
            .Any(registration => registration!["registerOptions"]!["documentSelector"]?[0]!["pattern"]!.GetValue<string>() == "**/assess.json"));
        await session.WaitForCodesAsync("assess.json", codes => codes is ["AS4001"]);
        Assert.Empty(await PulledAsync(session, "assess.json"));

        await session.OpenAsync("assess.json", "{}");
        await session.WaitForCodesAsync("assess.json", codes => codes is []);
        await session.ChangeAsync("assess.json", "{ bad");
        await session.WaitForCodesAsync("assess.json", codes => codes is ["AS4001"]);
        Assert.Empty(await PulledAsync(session, "assess.json"));
    }

    private static async Task<string[]> PulledAsync(ServerSession session, string path)
    {
        var report = await session.AskAsync("textDocument/diagnostic", new() { ["textDocument"] = new JsonObject { ["uri"] = session.UriOf(path) } });
        return [.. report!["items"]!.AsArray().Select(found => found!["code"]!.GetValue<string>())];
    }

    private static string RangeOf(JsonNode? found)
    {
        var range = found!["range"]!;
        return $"{range["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}";
    }

    private static Task ChangedOnDiskAsync(ServerSession session, string path, int type) =>
        session.NotifyAsync("workspace/didChangeWatchedFiles", new() { ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOf(path), ["type"] = type }) });

    private static IEnumerable<JsonNode> Watchers(JsonNode registrations) => registrations["registrations"]!.AsArray()
        .SelectMany(registration => registration!["registerOptions"]!["watchers"]?.AsArray() ?? []).Select(watcher => watcher!["globPattern"]!);

    private static string PathOf(ServerSession session, JsonNode pattern) => pattern is JsonObject relative
        ? $"{relative["baseUri"]!.GetValue<string>()[session.UriOf("").Length..]}/{relative["pattern"]}".TrimStart('/')
        : pattern.GetValue<string>().Replace($"{session.Folder}/", "", StringComparison.Ordinal);
}
