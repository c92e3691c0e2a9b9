using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Benchmarks;

/// <summary>
/// What an editor waits for, measured at the far end of the built server's standard output. <c>ASSESSC</c> names another
/// program than that of this build, such as a native binary.
/// </summary>
internal sealed class ServerBenchmark : IDisposable
{
    private const int Edits = 10_000;
    private const int Asked = 50;

    private readonly ServerProcess _server;
    private readonly string _folder = Directory.CreateTempSubdirectory("assess-benchmark-").FullName;
    private readonly string _uri;
    private readonly Typist _typist;
    private SourceText _text;
    private int _version = 1;

    private ServerBenchmark(Corpus corpus)
    {
        var paths = corpus.Files.Select((_, i) => Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"file{i:D6}.assess"))).ToArray();
        foreach (var (path, file) in paths.Zip(corpus.Files))
            File.WriteAllText(path, AssessWriter.Write(file));
        var open = paths[paths.Length / 2];
        _uri = new Uri(open).AbsoluteUri;
        _text = SourceText.From(File.ReadAllText(open));
        _typist = new(_text);
        var program = Environment.GetEnvironmentVariable("ASSESSC");
        _server = program is null ? new("dotnet", Path.Combine(AppContext.BaseDirectory, "assessc.dll")) : new(program);
    }

    private JsonObject Document => new() { ["uri"] = _uri, ["version"] = _version };

    public static void Run(Options options)
    {
        var corpus = new Corpus(options);
        using var benchmark = new ServerBenchmark(corpus);
        benchmark.Open();
        benchmark.Type();
        benchmark.Rename(corpus.SharedActor.Split('.')[^1]);
    }

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Open()
    {
        var start = Stopwatch.GetTimestamp();
        _server.Ask("initialize", new() { ["processId"] = Environment.ProcessId, ["rootUri"] = new Uri(_folder).AbsoluteUri, ["capabilities"] = new JsonObject() });
        _server.Notify("initialized", []);
        _server.Notify("textDocument/didOpen", new() { ["textDocument"] = new JsonObject { ["uri"] = _uri, ["languageId"] = "assess", ["version"] = _version, ["text"] = _text.ToString() } });
        _server.WaitForDiagnostics(_uri, _version);
        Report($"from the start to the first diagnostics {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
    }

    private void Type()
    {
        var (diagnostics, completion) = (new Latencies("diagnostics after a keystroke"), new Latencies("completion after a keystroke"));
        for (var edit = 0; edit < Edits; edit++)
        {
            var (span, typed) = _typist.Next();
            var range = RangeOf(span);
            _text = _text.Replace(span, typed);
            _version++;
            var start = Stopwatch.GetTimestamp();
            _server.Notify("textDocument/didChange", new() { ["textDocument"] = Document, ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = range, ["text"] = typed }) });
            if (edit % Asked == 0)
            {
                var position = RangeOf(new(span.Start + typed.Length, 0))["start"]!.DeepClone();
                completion.Measure(() => _server.Ask("textDocument/completion", new() { ["textDocument"] = Document, ["position"] = position }));
            }
            else
            {
                _server.WaitForDiagnostics(_uri, _version);
                diagnostics.Add(start);
            }
        }
        diagnostics.Report();
        completion.Report();
        Report($"memory of the process after {Edits} edits: {_server.Memory / 1e6:F0} MB");
    }

    private void Rename(string actor)
    {
        var rename = new Latencies("rename of an actor that every file names");
        var position = RangeOf(new(_text.ToString().IndexOf(actor, StringComparison.Ordinal), 0))["start"]!.DeepClone();
        var result = rename.Measure(() => _server.Ask("textDocument/rename", new() { ["textDocument"] = Document, ["position"] = position, ["newName"] = "renamed" }));
        rename.Report();
        Report($"changes in {result!["changes"]!.AsObject().Count} files; memory of the process: {_server.Memory / 1e6:F0} MB");
    }

    private JsonObject RangeOf(TextSpan span) => new() { ["start"] = PositionOf(span.Start), ["end"] = PositionOf(span.End) };

    private JsonObject PositionOf(int offset)
    {
        var position = _text.GetLinePosition(offset);
        return new() { ["line"] = position.Line, ["character"] = position.Character };
    }

    private static void Report(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
