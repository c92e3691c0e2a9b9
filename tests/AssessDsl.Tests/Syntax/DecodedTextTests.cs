using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Syntax;

public sealed class DecodedTextTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a b\"", "a b")]
    [InlineData(@"""\""\\\n\t\u{1F600}é""", "\"\\\n\t😀é")]
    [InlineData(@"""bad \q is kept""", @"bad \q is kept")]
    [InlineData("\"open", "open")]
    [InlineData("“curly”", "curly")]
    [InlineData("\"\"\"\n\"\"\"", "")]
    [InlineData("\"\"\"\n\n\"\"\"", "")]
    [InlineData("\"\"\"\na\n\"\"\"", "a")]
    [InlineData("\"\"\"\n  a\n    b\n\n   \n  c \n  \"\"\"", "a\n  b\n\n \nc ")]
    [InlineData("\"\"\"\r\n\ta\r\n\tb\r\n\t\"\"\"", "a\nb")]
    [InlineData("\"\"\"\r  a\r  \"\"\"", "a")]
    [InlineData("\"\"\"\n  \\n \"x\" \"\"\"y\n  \"\"\"", "\\n \"x\" \"\"\"y")]
    public void Delimiters_escapes_and_indentation_are_taken_off(string literal, string value) =>
        Assert.Equal(value, Decode(literal).Value);

    [Theory]
    [InlineData(@"""x\n\u{1F600}y\\z""")]
    [InlineData("\"\"\"\n    one\n      two\n\n    three\n    \"\"\"")]
    [InlineData("\"\"\"\r\n  one\r\n  two\r\n  \"\"\"")]
    public void Each_letter_is_found_where_it_stands(string literal)
    {
        var decoded = Decode(literal);
        for (var index = 0; index < decoded.Value.Length; index++)
        {
            if (char.IsAsciiLetter(decoded.Value[index]))
                Assert.Equal(decoded.Value[index], Source(literal)[decoded.ToSource(index)]);
        }
        Assert.Equal(decoded.Value[^1], Source(literal)[decoded.ToSource(decoded.Value.Length) - 1]);
    }

    [Fact]
    public void A_part_is_a_span_in_the_file()
    {
        var decoded = Decode("\"\"\"\n  one two\n  three\n  \"\"\"");
        var span = decoded.ToSource(4, 9);
        Assert.Equal("two\n  three", Source("\"\"\"\n  one two\n  three\n  \"\"\"")[span.Start..span.End]);
        Assert.True(decoded.ToSource(4, 0).IsEmpty);
    }

    [Fact]
    public void No_token_has_no_text() => Assert.Equal("", DecodedText.Decode(default).Value);

    private static string Source(string literal) => $"actor a {{ {literal} }}";

    private static DecodedText Decode(string literal) =>
        DecodedText.Decode(SyntaxTree.ParseText(Source(literal)).Root.DescendantNodes().OfType<TextSyntax>().First().Literal);
}
