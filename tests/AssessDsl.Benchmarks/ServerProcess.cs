using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AssessDsl.Benchmarks;

/// <summary>The built language server as a process, and an editor's side of its protocol.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private int _lastId;

    /// <param name="program">The words that start <c>assessc</c>.</param>
    public ServerProcess(params string[] program) =>
        _process = Process.Start(new ProcessStartInfo(program[0], [.. program[1..], "lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <summary>The memory that the process holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public JsonNode? Ask(string method, JsonObject parameters)
    {
        var id = ++_lastId;
        Send(new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        var answer = WaitFor(message => message["method"] is null && message["id"]?.GetValue<int>() == id);
        return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    public void Notify(string method, JsonObject parameters) => Send(new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>Waits for what is wrong with a file in a version; the first answer counts, unless another is asked for.</summary>
    public void WaitForDiagnostics(string uri, int version) => WaitFor(message =>
        message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics"
        && message["params"]!["uri"]!.GetValue<string>() == uri && message["params"]!["version"]?.GetValue<int>() == version);

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private JsonObject WaitFor(Func<JsonObject, bool> condition)
    {
        while (true)
        {
            var message = Read();
            if (condition(message))
                return message;
        }
    }

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        stream.Write(body);
        stream.Flush();
    }

    private JsonObject Read()
    {
        var stream = _process.StandardOutput.BaseStream;
        var length = 0;
        while (ReadLine(stream) is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.Ordinal))
                length = int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
        }
        var body = new byte[length];
        stream.ReadExactly(body);
        return JsonNode.Parse(body)!.AsObject();
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
            line.Append(next < 0 ? throw new EndOfStreamException("The server has ended.") : (char)next);
        return line.ToString().TrimEnd('\r');
    }
}
