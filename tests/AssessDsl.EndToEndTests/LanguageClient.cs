using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AssessDsl.EndToEndTests;

/// <summary>An editor's side of the language server protocol, as small as a test needs it.</summary>
internal sealed class LanguageClient : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>How long a server may go on without its client.</summary>
    private static readonly TimeSpan s_leave = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly BlockingCollection<JsonObject> _messages = [];
    private int _lastId;

    public LanguageClient()
    {
        _process = Process.Start(new ProcessStartInfo(Assessc.Command[0], [.. Assessc.Command.Skip(1), "lsp", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        new Thread(Read) { IsBackground = true }.Start();
    }

    /// <summary>Asks, and returns the whole answer: a result or an error.</summary>
    public JsonObject Ask(string method, JsonObject? parameters = null)
    {
        var id = ++_lastId;
        Send(new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method }, parameters);
        return WaitFor(message => message["method"] is null && message["id"]?.GetValue<int>() == id);
    }

    public JsonNode? Result(string method, JsonObject? parameters = null)
    {
        var answer = Ask(method, parameters);
        Assert.True(answer["error"] is null, answer.ToJsonString());
        return answer["result"];
    }

    public void Notify(string method, JsonObject? parameters = null) =>
        Send(new() { ["jsonrpc"] = "2.0", ["method"] = method }, parameters);

    /// <summary>The next message that fulfils a condition; those before it are dropped.</summary>
    public JsonObject WaitFor(Func<JsonObject, bool> condition)
    {
        while (_messages.TryTake(out var message, s_patience))
        {
            if (condition(message))
                return message;
        }
        throw new TimeoutException("The server does not answer.");
    }

    /// <summary>The codes of the next diagnostics of a file.</summary>
    public string[] WaitForCodes(string uri, Func<string[], bool> condition)
    {
        string[] codes = [];
        WaitFor(message =>
        {
            if (message["method"]?.GetValue<string>() != "textDocument/publishDiagnostics" || message["params"]!["uri"]!.GetValue<string>() != uri)
                return false;
            codes = [.. message["params"]!["diagnostics"]!.AsArray().Select(diagnostic => diagnostic!["code"]!.GetValue<string>())];
            return condition(codes);
        });
        return codes;
    }

    public int ProcessId => _process.Id;

    public void Kill() => _process.Kill();

    /// <summary>Closes the connection without a word.</summary>
    public void Hang() => _process.StandardInput.Close();

    public int WaitForExit()
    {
        Assert.True(_process.WaitForExit(s_leave), "The server does not end.");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        _messages.Dispose();
    }

    private void Send(JsonObject message, JsonObject? parameters)
    {
        if (parameters is not null)
            message["params"] = parameters;
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        stream.Write(body);
        stream.Flush();
    }

    private void Read()
    {
        var stream = _process.StandardOutput.BaseStream;
        while (ReadLength(stream) is { } length)
        {
            var body = new byte[length];
            stream.ReadExactly(body);
            _messages.Add(JsonNode.Parse(body)!.AsObject());
        }
    }

    private static int? ReadLength(Stream stream)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (stream.ReadByte() is var next and >= 0)
                head.Append((char)next);
            else
                return null;
        }
        var line = head.ToString().Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.Ordinal));
        return int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
    }
}
