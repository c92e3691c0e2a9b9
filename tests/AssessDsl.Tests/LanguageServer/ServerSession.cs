using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using AssessDsl.LanguageServer;
using AssessDsl.Tests.Infrastructure;
using Nerdbank.Streams;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>An editor with a folder of marked files, connected to a server in this process.</summary>
internal sealed class ServerSession : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>A request that the server's handler fails at, for no reason that the protocol knows.</summary>
    public const string Failing = "test/fail";

    private readonly Stream _client;
    private readonly MessageStream _messages;
    private readonly Task<int> _server;
    private readonly Dictionary<string, MarkedFile> _files;
    private readonly Channel<JsonObject> _received = Channel.CreateUnbounded<JsonObject>();
    private readonly Channel<JsonObject> _refused = Channel.CreateUnbounded<JsonObject>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _codes = new(StringComparer.Ordinal);
    private readonly JsonNode? _settings;
    private int _lastId;

    private ServerSession(string markup, JsonNode? settings)
    {
        _settings = settings;
        _files = Markup.ParseFiles(markup).ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in _files.Values)
            Write(file.Path, file.Text);
        var (client, server) = FullDuplexStream.CreatePair();
        _server = LanguageServerHost.RunAsync(server, server, "test", rpc => rpc.AddLocalRpcMethod(Failing, Fail), Cancellation);
        _client = client;
        _messages = new(client);
        _ = ReadAsync();
    }

    private static Task<string> Fail() => Task.Run(string () => throw new InvalidOperationException("A bug."), Cancellation);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Folder { get; } = Directory.CreateTempSubdirectory("assess-server-").FullName;

    /// <summary>What the server said about itself.</summary>
    public JsonNode Capabilities { get; private set; } = new JsonObject();

    /// <summary>A client that has not introduced itself yet.</summary>
    public static ServerSession Connect(string markup) => new(markup, null);

    /// <summary>Opens a folder, and the file with the cursor, or else the first. The folder may be one of those in it, or none.</summary>
    public static async Task<ServerSession> StartAsync(string markup, JsonObject? capabilities = null, JsonNode? settings = null, string? folder = "", JsonNode? initial = null)
    {
        var session = new ServerSession(markup, settings);
        var result = await session.AskAsync("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = folder is null ? null : session.UriOf(folder),
            ["capabilities"] = capabilities ?? [],
            ["initializationOptions"] = initial,
        });
        session.Capabilities = result!["capabilities"]!;
        await session.NotifyAsync("initialized", []);
        await session.OpenAsync(session.Current);
        return session;
    }

    /// <summary>The file with the cursor, or else the first.</summary>
    public string Current => (_files.Values.FirstOrDefault(file => file.Cursor is not null) ?? _files.Values.First()).Path;

    public JsonObject Document => new() { ["uri"] = UriOf(Current) };

    /// <summary>The parameters of a question about the cursor.</summary>
    public JsonObject AtCursor => new() { ["textDocument"] = Document, ["position"] = Position(Current, _files[Current].Cursor ?? 0) };

    /// <summary>The parameters of a question about a place behind the beginning of some text in a file.</summary>
    public JsonObject At(string path, string text, int offset) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(path) },
        ["position"] = Position(path, _files[path].Text.IndexOf(text, StringComparison.Ordinal) + offset),
    };

    /// <summary>The parameters of a question about the whole file.</summary>
    public JsonObject OfRange => new() { ["textDocument"] = Document, ["range"] = Range(Current, 0, _files[Current].Text.Length) };

    public JsonObject OfDocument => new() { ["textDocument"] = Document };

    public string UriOf(string path) => new Uri(Path.Combine(Folder, path)).AbsoluteUri;

    public JsonObject Position(string path, int offset)
    {
        var before = _files[path].Text[..offset];
        return new() { ["line"] = before.Count(c => c == '\n'), ["character"] = offset - before.LastIndexOf('\n') - 1 };
    }

    public JsonObject Range(string path, int start, int end) => new() { ["start"] = Position(path, start), ["end"] = Position(path, end) };

    /// <summary>The result of a request.</summary>
    public async Task<JsonNode?> AskAsync(string method, JsonObject parameters)
    {
        var answer = await AnswerAsync(method, parameters);
        Assert.True(answer.ContainsKey("result"), answer.ToJsonString());
        return answer["result"];
    }

    /// <summary>The whole answer to a request: a result or an error. It gets the next number unless it is given an id.</summary>
    public async Task<JsonObject> AnswerAsync(string method, JsonObject parameters, JsonNode? id = null)
    {
        id ??= Interlocked.Increment(ref _lastId);
        var asked = _asked[id.ToJsonString()] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _messages.WriteAsync(new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters }, Cancellation);
        return await AnswerOrEndAsync(asked.Task);
    }

    /// <summary>Sends what may be no message, and waits for an error that answers no request.</summary>
    public async Task<int> RefuseAsync(string message, string? header = null)
    {
        await (header is null ? SendAsync(message) : _messages.WriteTextAsync(message, header, Cancellation));
        return (await _refused.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(s_patience, Cancellation))["error"]!["code"]!.GetValue<int>();
    }

    /// <summary>Sends a message as it stands there.</summary>
    public Task SendAsync(string message) => _messages.WriteTextAsync(message, Cancellation);

    /// <summary>Sends a request under header fields of the test's own, and waits for an answer or the server's end.</summary>
    public async Task<JsonObject> AnswerUnderAsync(Func<int, string> header)
    {
        var asked = _asked["0"] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        const string message = """{ "jsonrpc": "2.0", "id": 0, "method": "shutdown" }""";
        await _messages.WriteTextAsync(message, header(message.Length), Cancellation);
        return await AnswerOrEndAsync(asked.Task);
    }

    /// <summary>The answer, or the exception that has ended the server.</summary>
    private async Task<JsonObject> AnswerOrEndAsync(Task<JsonObject> answer)
    {
        if (await Task.WhenAny(answer, _server).WaitAsync(s_patience, Cancellation) == _server)
            await _server;
        return await answer.WaitAsync(s_patience, Cancellation);
    }

    /// <summary>Takes back the last request.</summary>
    public Task CancelAsync() => NotifyAsync("$/cancelRequest", new() { ["id"] = _lastId });

    public Task NotifyAsync(string method, JsonObject parameters) =>
        _messages.WriteAsync(new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters }, Cancellation);

    public Task OpenAsync(string path, string? text = null) => NotifyAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(path), ["languageId"] = "assess", ["version"] = 1, ["text"] = text ?? _files[path].Text },
    });

    public Task ChangeAsync(string path, string text) => NotifyAsync("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(path), ["version"] = 2 },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    public Task CloseAsync(string path) => NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(path) } });

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Waits for a message from the server that fulfils a condition, and returns its parameters.</summary>
    public async Task<JsonNode?> WaitForAsync(string method, Func<JsonNode, bool>? condition = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(s_patience);
        while (true)
        {
            var message = await _received.Reader.ReadAsync(patience.Token);
            if (message["method"]!.GetValue<string>() == method && (condition is null || condition(message["params"]!)))
                return message["params"];
        }
    }

    /// <summary>Waits until the codes that were reported last for a file fulfil a condition.</summary>
    public async Task WaitForCodesAsync(string path, Func<string[], bool> condition)
    {
        var start = Stopwatch.GetTimestamp();
        while (!_codes.TryGetValue(UriOf(path), out var codes) || !condition(codes))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < s_patience, $"{path} has {string.Join(", ", codes ?? ["nothing yet"])}");
            await Task.Delay(10, Cancellation);
        }
    }

    /// <summary>Hangs up, which ends the server.</summary>
    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task ReadAsync()
    {
        while (await _messages.ReadAsync(Cancellation) is { } message)
        {
            if (message["method"] is not { } method)
            {
                if (message["id"] is { } answered)
                    _asked[answered.ToJsonString()].TrySetResult(message);
                else
                    _refused.Writer.TryWrite(message);
                continue;
            }
            if (method.GetValue<string>() == "textDocument/publishDiagnostics")
                _codes[message["params"]!["uri"]!.GetValue<string>()] = [.. message["params"]!["diagnostics"]!.AsArray().Select(found => found!["code"]!.GetValue<string>())];
            _received.Writer.TryWrite(message);
            if (message["id"] is { } id)
            {
                var result = method.GetValue<string>() == "workspace/configuration" ? new JsonArray(_settings?.DeepClone()) : null;
                await _messages.WriteAsync(new() { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result }, Cancellation);
            }
        }
    }
}
