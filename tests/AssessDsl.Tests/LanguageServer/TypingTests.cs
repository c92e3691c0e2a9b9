using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssessDsl.LanguageServer;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using AssessDsl.Tests.Infrastructure;
using StreamJsonRpc;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>However a text comes about, the server has the text of its client.</summary>
public sealed class TypingTests
{
    private static readonly string[] s_pieces = ["a", "\r\n", "\n", "\r", "😀", "é", "e\u0301", "Иран", "\t", "\ud83d", "\ude01", "}", "\"", "actor x { type: state }\n", "@"];

    [Fact]
    public async Task A_text_that_is_typed_means_what_a_text_that_is_opened_means()
    {
        var text = File.ReadAllText(Directory.EnumerateFiles(RepositoryRoot.Combine("examples/hello"), "*.assess", SearchOption.AllDirectories).First());
        using var typed = await ServerSession.StartAsync("//// a.assess\n");
        using var opened = await ServerSession.StartAsync("//// a.assess\n" + text);
        var (line, character, version) = (0, 0, 1);
        foreach (var letter in text)
        {
            await typed.NotifyAsync("textDocument/didChange", new()
            {
                ["textDocument"] = new JsonObject { ["uri"] = typed.UriOf("a.assess"), ["version"] = ++version },
                ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = Range(line, character), ["text"] = letter.ToString() }),
            });
            (line, character) = letter == '\n' ? (line + 1, 0) : (line, character + 1);
            if (version % 50 == 0)
                await typed.AskAsync("textDocument/diagnostic", typed.OfDocument);
        }

        foreach (var method in new[] { "textDocument/diagnostic", "textDocument/semanticTokens/range", "textDocument/documentSymbol", "textDocument/foldingRange" })
        {
            var expected = (await opened.AskAsync(method, opened.OfRange))!.ToJsonString();
            var question = opened.OfRange;
            question["textDocument"] = typed.Document;
            var actual = (await typed.AskAsync(method, question))!.ToJsonString();
            Assert.Equal(expected.Replace(opened.Folder, "", StringComparison.Ordinal), actual.Replace(typed.Folder, "", StringComparison.Ordinal));
        }
    }

    /// <summary>An editor that looks for the smallest change, unit by unit, finds halves of surrogate pairs.</summary>
    [Fact]
    public async Task Half_of_a_character_can_be_changed()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\nactor a \"A😀\" { type: state }");

        await ChangeAsync(session, 2, 11, 12, """\ude01""");
        Assert.Equal("a A😁", await OutlineAsync(session));

        await ChangeAsync(session, 3, 0, 0, """// \ud83d\n""");
        await ChangeAsync(session, 4, 6, 7, "b", line: 1);
        Assert.Equal("b A😁", await OutlineAsync(session));
    }

    [Fact]
    public async Task A_text_with_half_of_a_character_can_be_opened()
    {
        using var session = await ServerSession.StartAsync("//// a.assess\n");

        await session.SendAsync($$"""{ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": { "uri": "{{session.UriOf("b.assess")}}", "languageId": "assess", "version": 1, "text": "actor b \"\ud83d\" { type: stat }" } } }""");

        await session.WaitForCodesAsync("b.assess", codes => codes.Contains("AS2009"));
        await session.ChangeAsync("b.assess", "actor b { type: state }");
        await session.WaitForCodesAsync("b.assess", codes => !codes.Contains("AS2009"));
    }

    [Fact]
    public void A_text_is_read_unit_by_unit()
    {
        Assert.Equal("as it is, Иран 😀", Read("""as it is, Иран 😀"""));
        Assert.Equal("Иран 😀 / / \\u0041 \"\b\f\n\r\t", Read("""\u0418ран \uD83D\ude00 / \/ \\u0041 \"\b\f\n\r\t"""));
        Assert.Equal("a\ude00\ud83d \\\ud83d", Read("""a\ude00\ud83d \\\ud83d"""));

        static string Read(string json) =>
            JsonSerializer.Deserialize($$"""{ "text": "{{json}}" }""", ProtocolJsonContext.Default.TextDocumentContentChangeEvent)!.Text;
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    public void What_is_no_text_is_not_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{ "text": {{json}} }""", ProtocolJsonContext.Default.TextDocumentContentChangeEvent));

    [Theory]
    [InlineData("utf-8", "file:///tmp/assess%20test/a%3Ab/%D0%98%D1%80%D0%B0%D0%BD.assess")]
    [InlineData("utf-16", "file:///tmp/assess test/ü.assess")]
    [InlineData("utf-32", "untitled:Untitled-1")]
    [InlineData(null, "file:///c%3A/assess/%F0%9F%98%80.assess")]
    public async Task Random_edits_leave_the_server_with_the_text_of_the_client(string? encoding, string uri)
    {
        using var rpc = new JsonRpc(Stream.Null);
        var session = new Session(new Client(rpc));
        using var publisher = new DiagnosticsPublisher(session.Client);
        var server = new AssessDsl.LanguageServer.LanguageServer(session, publisher, "test");
        await server.InitializeAsync(new(null, null, null, new(new(encoding is null ? null : [encoding]), null, null, null), null));
        server.DidOpen(new(new(uri, 1, "")));
        var (random, text) = (new Random(20250117), "");
        for (var version = 2; version < 400; version++)
        {
            var (start, end) = (PlaceIn(text, random), PlaceIn(text, random));
            (start, end) = (Math.Min(start, end), Math.Max(start, end));
            var piece = string.Concat(random.GetItems(s_pieces, 1 + (end - start) / 4));
            server.DidChange(new(new(uri, version), [new(piece, new(PositionOf(text, start, encoding), PositionOf(text, end, encoding)))]));
            text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(end));

            Assert.Equal(text, session.Projects.Find(FileUri.ToPath(uri))!.Text.ToString());
        }
    }

    /// <summary>Writes the message by hand, for no writer of .NET leaves half of a pair as it is.</summary>
    private static Task ChangeAsync(ServerSession session, int version, int start, int end, string json, int line = 0) => session.SendAsync($$"""
        {
          "jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": { "uri": "{{session.UriOf(session.Current)}}", "version": {{version}} },
            "contentChanges": [{ "range": { "start": { "line": {{line}}, "character": {{start}} }, "end": { "line": {{line}}, "character": {{end}} } }, "text": "{{json}}" }]
          }
        }
        """);

    private static async Task<string> OutlineAsync(ServerSession session)
    {
        var symbol = Assert.Single((await session.AskAsync("textDocument/documentSymbol", session.OfDocument))!.AsArray())!;
        return $"{symbol["name"]} {symbol["detail"]}";
    }

    private static JsonObject Range(int line, int character) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = character },
        ["end"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    /// <summary>A place between two characters; no client knows one within a pair of surrogates or of line ends.</summary>
    private static int PlaceIn(string text, Random random)
    {
        var place = random.Next(text.Length + 1);
        return IsInside(text, place) ? place + 1 : place;
    }

    private static bool IsInside(string text, int place) => place > 0 && place < text.Length
        && (char.IsLowSurrogate(text[place]) || text[place] == '\n' && text[place - 1] == '\r');

    private static Position PositionOf(string text, int place, string? encoding)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < place; i++)
        {
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                (line, start) = (line + 1, i + 1);
        }
        var before = text[start..place];
        return new(line, encoding switch
        {
            "utf-8" => Encoding.UTF8.GetByteCount(before),
            "utf-32" => before.EnumerateRunes().Count(),
            _ => before.Length,
        });
    }
}
