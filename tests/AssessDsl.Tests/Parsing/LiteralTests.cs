namespace AssessDsl.Tests.Parsing;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("12")]
    [InlineData("-3.5")]
    [InlineData("1_500")]
    [InlineData("0%")]
    [InlineData("2.5%")]
    [InlineData("-1%")]
    [InlineData("20y")]
    [InlineData("18mo")]
    [InlineData("2w")]
    [InlineData("90d")]
    [InlineData("36h")]
    [InlineData("2025")]
    [InlineData("2025-01")]
    [InlineData("2024-02-29")]
    [InlineData("2025-01-17T14:30Z")]
    [InlineData("2025-01-17T14:30:59+03:00")]
    [InlineData("20%..45%")]
    [InlineData("1 .. 2")]
    [InlineData("2022-02-24..")]
    [InlineData("..2025-01-01")]
    [InlineData("2025-01..2025-02")]
    [InlineData("true")]
    public void These_are_values(string literal) => SyntaxAssert.NoErrors($"event x {{ p: {literal} q: {literal}, {literal} (strong) }}");

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13")]
    [InlineData("2025-00-10")]
    [InlineData("0000-01-01")]
    [InlineData("2025-01-17T24:00Z")]
    [InlineData("2025-01-17T14:60Z")]
    [InlineData("2025-01-17T14:30+25:00")]
    [InlineData("2025-01-17T14:30")]
    [InlineData("2025-01-17T14:30z")]
    [InlineData("2025-01-17t14:30Z")]
    [InlineData("2025-01-17 14:30Z")]
    [InlineData("2025-1-7")]
    [InlineData("2025-017")]
    [InlineData("17.01.2025")]
    [InlineData("17/1/25")]
    [InlineData("1_")]
    [InlineData("1__2")]
    [InlineData("12abc")]
    [InlineData("5m")]
    [InlineData("5 %")]
    [InlineData("5%%")]
    [InlineData("99999999999d")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1234567890123456789012345678.90%")]
    [InlineData("https://example.org/a?b=c")]
    public void These_are_not(string literal)
    {
        var tree = SyntaxAssert.Errors($"event x {{ p: {{|AS1007:{literal}|}} q: 1..{{|AS1007:{literal}|}}\n r: 2 }}\nactor next");
        Assert.Equal(["x", "next"], SyntaxAssert.Names(tree));
    }

    [Fact]
    public void A_property_may_be_called_http_and_have_a_comment_behind_it() =>
        SyntaxAssert.NoErrors("kind k { http: text }\nk x {\n  http://a comment\n    \"value\"\n}\n// http://example.org");

    [Theory]
    [InlineData(@"\""")]
    [InlineData(@"\\")]
    [InlineData(@"\n\t")]
    [InlineData(@"\u{41}\u{1F600}\u{10FFFF}\u{000041}")]
    public void These_are_escapes(string escape) => SyntaxAssert.NoErrors($"actor a \"{escape}\" {{ aka: \"x{escape}\", \"{escape}x\" }}");

    [Theory]
    [InlineData(@"\q")]
    [InlineData(@"\u")]
    [InlineData(@"\N")]
    [InlineData(@"\'")]
    [InlineData(@"\u{}")]
    [InlineData(@"\u{D800}")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"\u{fffffffff}")]
    public void These_are_none(string escape) =>
        SyntaxAssert.Errors($"actor a \"good \\n, bad {{|AS1006:{escape}|}} and {{|AS1006:{escape}|}}\" {{ type: state }}");
}
