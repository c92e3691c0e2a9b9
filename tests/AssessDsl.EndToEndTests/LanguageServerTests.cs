using System.Text.Json.Nodes;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.EndToEndTests;

/// <summary>An editing session on the seeds with the built server as a process. Nothing is written: texts are open only.</summary>
public sealed class LanguageServerTests : IDisposable
{
    private const string Broken = "\nactor broken \"Broken\" { type: sate of: russia }\n";

    private readonly LanguageClient _client = new();
    private readonly string _root = new Uri(RepositoryRoot.Combine("seeds")).AbsoluteUri;
    private readonly string _uri = new Uri(RepositoryRoot.Combine("seeds/world/actors.assess")).AbsoluteUri;
    private readonly string _text = File.ReadAllText(RepositoryRoot.Combine("seeds/world/actors.assess")) + Broken;

    private JsonObject Document => new() { ["uri"] = _uri };

    public void Dispose() => _client.Dispose();

    [Fact]
    public void A_session_on_the_seeds()
    {
        var capabilities = Initialize(processId: Environment.ProcessId);
        Assert.Equal("utf-16", capabilities["positionEncoding"]!.GetValue<string>());
        Open();
        Assert.Contains("AS2009", _client.WaitForCodes(_uri, codes => codes.Length > 0));

        var completions = _client.Result("textDocument/completion", At("sate"))!["items"]!.AsArray();
        Assert.Contains("state", completions.Select(item => item!["label"]!.GetValue<string>()));

        var changes = _client.Result("textDocument/rename", With(At("russia \"Russian"), "newName", "muscovy"))!["changes"]!.AsObject();
        Assert.True(changes.Count > 2, changes.ToJsonString());
        Assert.All(changes, file => Assert.All(file.Value!.AsArray(), edit => Assert.Equal("muscovy", edit!["newText"]!.GetValue<string>())));
        Assert.Contains("'iran'", Error(_client.Ask("textDocument/rename", With(At("russia \"Russian"), "newName", "iran"))).Replace("campaign.world.", ""));

        Assert.NotEmpty(_client.Result("textDocument/formatting", new() { ["textDocument"] = Document, ["options"] = new JsonObject() })!.AsArray());
        Assert.Contains("russia", _client.Result("textDocument/hover", At("russia \"Russian"))!["contents"]!["value"]!.GetValue<string>());
        Assert.NotEmpty(_client.Result("workspace/symbol", new() { ["query"] = "putin" })!.AsArray());

        var fix = _client.Result("textDocument/codeAction", new() { ["textDocument"] = Document, ["range"] = Range("sate"), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } })!
            .AsArray().First(action => action!["title"]!.GetValue<string>().Contains("'state'"));
        var edit = fix!["edit"]!["changes"]![_uri]![0]!;
        Change(edit["range"]!.DeepClone(), edit["newText"]!.GetValue<string>());
        Assert.DoesNotContain("AS2009", _client.WaitForCodes(_uri, codes => !codes.Contains("AS2009")));

        Assert.Equal(0, Leave());
    }

    [Fact]
    public void A_request_that_fails_is_answered_and_the_next_one_served()
    {
        Initialize();
        Open();

        Assert.NotEmpty(Error(_client.Ask("no/such")));
        Assert.NotEmpty(Error(_client.Ask("textDocument/hover", new() { ["textDocument"] = Document })));
        Assert.NotNull(_client.Result("textDocument/hover", At("russia \"Russian")));
        Assert.Equal(0, Leave());
    }

    [Fact]
    public void Diagnostics_go_when_the_file_is_closed_however_often()
    {
        Initialize();
        Open();
        _client.WaitForCodes(_uri, codes => codes.Length > 0);

        _client.Notify("textDocument/didClose", new() { ["textDocument"] = Document });
        _client.Notify("textDocument/didClose", new() { ["textDocument"] = Document });
        Assert.Empty(_client.WaitForCodes(_uri, codes => codes.Length == 0));

        Open();
        Assert.NotEmpty(_client.WaitForCodes(_uri, codes => codes.Length > 0));
        Assert.Equal(0, Leave());
    }

    [Fact]
    public void The_server_ends_with_its_connection()
    {
        Initialize();
        _client.Hang();

        Assert.Equal(1, _client.WaitForExit());
    }

    [Fact]
    public void The_server_ends_with_its_clients_process()
    {
        // Any process will do for the client; what is tested still has its streams open.
        using var other = new LanguageClient();
        Initialize(other.ProcessId);
        Open();
        other.Kill();

        Assert.Equal(1, _client.WaitForExit());
    }

    private JsonNode Initialize(int? processId = null)
    {
        var result = _client.Result("initialize", new() { ["processId"] = processId, ["rootUri"] = _root, ["capabilities"] = new JsonObject() });
        _client.Notify("initialized", []);
        return result!["capabilities"]!;
    }

    private void Open() => _client.Notify("textDocument/didOpen", new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = _uri, ["languageId"] = "assess", ["version"] = 1, ["text"] = _text },
    });

    private void Change(JsonNode range, string text) => _client.Notify("textDocument/didChange", new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = _uri, ["version"] = 2 },
        ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = range, ["text"] = text }),
    });

    private int Leave()
    {
        _client.Result("shutdown");
        _client.Notify("exit");
        return _client.WaitForExit();
    }

    private JsonObject At(string word) => new() { ["textDocument"] = Document, ["position"] = Position(_text.IndexOf(word, StringComparison.Ordinal)) };

    private JsonObject Range(string word)
    {
        var start = _text.IndexOf(word, StringComparison.Ordinal);
        return new() { ["start"] = Position(start), ["end"] = Position(start + word.Length) };
    }

    private JsonObject Position(int offset)
    {
        var before = _text[..offset];
        return new() { ["line"] = before.Count(c => c == '\n'), ["character"] = offset - before.LastIndexOf('\n') - 1 };
    }

    private static JsonObject With(JsonObject parameters, string name, string value)
    {
        parameters[name] = value;
        return parameters;
    }

    private static string Error(JsonObject answer) => answer["error"]?["message"]?.GetValue<string>() ?? "";
}
