using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.Infrastructure;

public sealed class MarkupTests
{
    [Fact]
    public void Marks_are_taken_out_and_become_spans()
    {
        var file = Markup.Parse("event {|AS2001:a|} { actors: [|b|] }");

        Assert.Equal("event a { actors: b }", file.Text);
        Assert.Equal([new("AS2001", new TextSpan(6, 1)), new("", new TextSpan(18, 1))], file.Spans);
        Assert.Null(file.Cursor);
    }

    [Fact]
    public void Spans_may_be_empty_nested_and_equal()
    {
        var file = Markup.Parse("[||]a{|X:b{|Y:c|}|}{|Z:[|d|]|}");

        Assert.Equal("abcd", file.Text);
        Assert.Equal(
            [
                new("", new TextSpan(0, 0)),
                new("X", new TextSpan(1, 2)),
                new("Y", new TextSpan(2, 1)),
                new("", new TextSpan(3, 1)),
                new("Z", new TextSpan(3, 1)),
            ],
            file.Spans);
    }

    [Fact]
    public void The_cursor_is_an_offset_in_the_text_without_marks()
    {
        var file = Markup.Parse("[|actor|] $$x");

        Assert.Equal("actor x", file.Text);
        Assert.Equal(6, file.Cursor);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Several_files_are_told_apart_by_their_heads(string lineEnd)
    {
        var files = Markup.ParseFiles($"//// a.assess{lineEnd}actor a{lineEnd}//// b/c.assess{lineEnd}[|use|] a");

        Assert.Equal(["a.assess", "b/c.assess"], files.Select(file => file.Path));
        Assert.Equal([$"actor a{lineEnd}", "use a"], files.Select(file => file.Text));
        Assert.Equal(new MarkedSpan("", new TextSpan(0, 3)), Assert.Single(files[1].Spans));
    }

    [Fact]
    public void A_source_without_heads_is_one_file() =>
        Assert.Equal(Markup.DefaultPath, Assert.Single(Markup.ParseFiles("//// not a head: two words\nactor a")).Path);

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("[|a|}")]
    [InlineData("{|X:a|]")]
    [InlineData("$$a$$")]
    [InlineData("a\n//// b.assess\nc")]
    public void Malformed_markup_is_an_error_of_the_test(string markup) =>
        Assert.Throws<FormatException>(() => Markup.ParseFiles(markup));

    [Theory]
    [InlineData("no marks")]
    [InlineData("[|all|]")]
    [InlineData("[|a|][|b|]{|X:|}c[||]")]
    [InlineData("a {|X:b {|Y:c|} [|d|]|} e")]
    [InlineData("[|{|X:a|}|]")]
    public void Writing_marks_is_the_inverse_of_reading_them(string markup)
    {
        var file = Markup.Parse(markup);
        Assert.Equal(markup, Markup.Write(file.Text, file.Spans));
    }

    [Fact]
    public void Overlapping_spans_cannot_be_written() =>
        Assert.Throws<ArgumentException>(
            () => Markup.Write("abc", [new("", new TextSpan(0, 2)), new("", new TextSpan(1, 2))]));
}
