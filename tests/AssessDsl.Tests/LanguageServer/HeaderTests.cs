namespace AssessDsl.Tests.LanguageServer;

/// <summary>The fields before a message, which are those of HTTP.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("content-length: #\r\n")]
    [InlineData("CONTENT-LENGTH:#\r\n")]
    [InlineData("Content-Length: #\n")]
    [InlineData("\r\nContent-Length:\t# \r\n")]
    [InlineData("X-Note: a: b\r\nContent-Length: #\r\nX-Other:\r\n")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=\"utf-8\"\r\nContent-Length: #\r\n")]
    [InlineData("content-type: application/vscode-jsonrpc; Charset=UTF8\r\nContent-Length: #\r\n")]
    [InlineData("Content-Type: application/vscode-jsonrpc\r\nContent-Length: #\r\n")]
    public async Task Names_are_the_same_in_any_case_and_values_may_be_quoted(string header)
    {
        using var session = await ServerSession.StartAsync("actor a");

        Assert.True((await session.AnswerUnderAsync(HeaderOf(header))).ContainsKey("result"));
    }

    [Fact]
    public async Task A_message_that_is_not_in_UTF8_is_refused_and_the_next_one_read()
    {
        using var session = await ServerSession.StartAsync("actor a");

        Assert.Equal(-32600, await session.RefuseAsync("{}", "Content-Type: x/y; charset=latin1\r\nContent-Length: 2\r\n"));
        Assert.Equal(-32700, await session.RefuseAsync("", "Content-Length: 0\r\n"));
        Assert.NotNull(await session.AskAsync("textDocument/documentSymbol", session.OfDocument));
    }

    [Theory]
    [InlineData("Content-Length: abc\r\n", "abc")]
    [InlineData("Content-Length: -5\r\n", "-5")]
    [InlineData("Content-Length: 99999999999\r\n", "99999999999")]
    [InlineData("Content-Length\r\n", "Content-Length")]
    [InlineData("Content-Type: x/y\r\n", "Content-Length")]
    public async Task Where_no_length_says_where_the_next_message_begins_the_server_ends_and_says_why(string header, string named)
    {
        using var session = await ServerSession.StartAsync("actor a");

        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => session.AnswerUnderAsync(HeaderOf(header)));

        Assert.Contains($"'{named}'", exception.Message, StringComparison.Ordinal);
    }

    private static Func<int, string> HeaderOf(string header) => length => header.Replace("#", $"{length}", StringComparison.Ordinal);
}
