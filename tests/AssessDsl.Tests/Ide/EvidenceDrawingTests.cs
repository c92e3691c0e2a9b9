using AssessDsl.Ide;

namespace AssessDsl.Tests.Ide;

public sealed class EvidenceDrawingTests
{
    private const string Text = """
        event strike "Strike" { date: 2025 }
        event talks "Talks" { date: 2025 }
        assessment first "First" { likelihood: likely  confidence: low  because: strike }
        assessment second "Second" { likelihood: likely  confidence: low  because: talks }

        """;

    [Theory]
    [InlineData("irst \"First", "first", true, false)]
    [InlineData("assessment second", "second", false, true)]
    [InlineData("because: talks", "second", false, true)]
    [InlineData("strike }", null, true, true)]
    [InlineData("event talks", null, true, true)]
    public void It_begins_at_the_cursor_where_something_rests_there_on_something(string words, string? root, bool showsStrike, bool showsTalks)
    {
        var drawing = EvidenceDrawing.Get(new IdeProject(Text).Model, Text.IndexOf(words, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(root, drawing.Root?.Name);
        Assert.Equal(showsStrike, drawing.Svg.Contains("Strike", StringComparison.Ordinal));
        Assert.Equal(showsTalks, drawing.Svg.Contains("Talks", StringComparison.Ordinal));
    }
}
