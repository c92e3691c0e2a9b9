using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\n\nd", 5)]
    [InlineData("\r\r\n\n\r", 5)]
    public void Lines_end_with_LF_CRLF_or_CR(string content, int count)
    {
        var text = SourceText.From(content);
        Assert.Equal(count, text.LineCount);
        Assert.Equal(content.ReplaceLineEndings("\n").Split('\n'), Enumerable.Range(0, count).Select(line => text.ToString(text.GetLineSpan(line))));
    }

    [Fact]
    public void Positions_and_offsets_belong_together()
    {
        var text = SourceText.From("ab\r\n\r😀d\n");
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var position = text.GetLinePosition(offset);
            Assert.Equal(text.GetLineSpan(position.Line).End < offset ? text.GetLineSpan(position.Line).End : offset, text.GetPosition(position));
        }
        Assert.Equal(new LinePosition(2, 2), text.GetLinePosition(7));
        Assert.Equal("3,3", text.GetLinePosition(7).ToString());
    }

    [Fact]
    public void Places_outside_of_the_text_count_as_its_nearest()
    {
        var text = SourceText.From("ab\ncd");
        Assert.Equal(new LinePosition(1, 2), text.GetLinePosition(99));
        Assert.Equal(new LinePosition(0, 0), text.GetLinePosition(-1));
        Assert.Equal(2, text.GetPosition(new(0, 99)));
        Assert.Equal(5, text.GetPosition(new(99, 0)));
        Assert.Equal(0, text.GetPosition(new(-1, 5)));
        Assert.Equal(3, text.GetPosition(new(1, -5)));
    }

    [Fact]
    public void A_byte_order_mark_is_left_out()
    {
        var text = SourceText.FromBytes("\uFEFFä\uFEFF"u8);
        Assert.True(text.HasByteOrderMark);
        Assert.Equal("ä\uFEFF", text.ToString());
        Assert.Null(text.InvalidBytePosition);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_become_replacement_characters()
    {
        var text = SourceText.FromBytes([0x61, 0xFF, 0x62]);
        Assert.Equal("a\uFFFDb", text.ToString());
        Assert.Equal(1, text.InvalidBytePosition);
    }

    [Fact]
    public void A_replacement_makes_a_new_text()
    {
        var text = SourceText.From("one two");
        Assert.Equal("one 2", text.Replace(new(4, 3), "2").ToString());
        Assert.Equal("one two", text.ToString());
    }

    [Fact]
    public void Spans_are_half_open()
    {
        var span = TextSpan.FromBounds(2, 5);
        Assert.Equal((2, 3, 5), (span.Start, span.Length, span.End));
        Assert.True(span.Contains(2) && !span.Contains(5) && span.Contains(new TextSpan(5, 0)) && !span.Contains(new TextSpan(4, 2)));
        Assert.True(span.IntersectsWith(new(5, 1)) && !span.IntersectsWith(new(6, 1)));
        Assert.Equal([new(1, 9), new(2, 0), span], new[] { span, new(2, 0), new(1, 9) }.Order());
    }
}
