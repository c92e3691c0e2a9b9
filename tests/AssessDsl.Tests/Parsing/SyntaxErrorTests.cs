using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.Parsing;

/// <summary>Syntax errors in texts that people rarely type. What they often type is in <see cref="TypicalMistakeTests"/>.</summary>
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("[", "]")]
    [InlineData("<", ">")]
    public void Brackets_are_reported_as_a_pair(string open, string close)
    {
        var tree = SyntaxTree.ParseText($"actor a {{ aka: {open}\"x\", \"y\"{close} }}");
        SyntaxAssert.IsFaithful(tree);
        var diagnostic = Assert.Single(tree.Diagnostics);
        Assert.Equal(("AS1002", new TextSpan(15, 1)), (diagnostic.Code, diagnostic.Location.Span));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<", ">")]
    public void Brackets_around_a_body_are_reported_once(string open, string close)
    {
        var tree = SyntaxTree.ParseText($"actor a \"A\" {open}\n  type: state\n{close}\nactor b {{ }}");
        SyntaxAssert.IsFaithful(tree);
        Assert.Equal(["a", "b"], SyntaxAssert.Names(tree));
        Assert.Equal(new TextSpan(12, 1), Assert.Single(tree.Diagnostics).Location.Span);
    }

    [Theory]
    [InlineData("\u0001", "The character U+0001")]
    [InlineData("\0", "The character U+0000")]
    [InlineData("\u200B", "The character U+200B")]
    [InlineData("\uD83D\uDE00", "'\uD83D\uDE00'")]
    [InlineData("☃☃☃", "'☃'")]
    [InlineData("☃★", "'☃★'")]
    public void A_character_without_a_meaning_is_named(string characters, string name)
    {
        var tree = SyntaxTree.ParseText($"actor a\n{characters}\nactor b");
        SyntaxAssert.IsFaithful(tree);
        Assert.Equal(["a", "b"], SyntaxAssert.Names(tree));
        var diagnostic = Assert.Single(tree.Diagnostics);
        Assert.Equal(("AS1002", new TextSpan(8, characters.Length)), (diagnostic.Code, diagnostic.Location.Span));
        Assert.StartsWith(name, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    public void Half_a_character_is_named(int code)
    {
        var tree = SyntaxTree.ParseText($"actor a{(char)code}\nactor b \"{(char)code}\"");
        SyntaxAssert.IsFaithful(tree);
        Assert.StartsWith($"The half character U+{code:X4} ", Assert.Single(tree.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_count_UTF16_units_behind_astral_characters() =>
        Assert.Equal(["𐐀", "b"], SyntaxAssert.Names(SyntaxAssert.Errors("actor 𐐀 \"😀\" { aka: \"😀\" {|AS1002:😀|} }\nactor b \"😀{|AS1006:\\😀|}\"")));

    [Theory]
    [InlineData("Ελλάδα")]
    [InlineData("россия")]
    [InlineData("ايران")]
    [InlineData("日本")]
    [InlineData("𐐀𐐁")]
    [InlineData("_")]
    [InlineData("a٣")]
    [InlineData("event")]
    [InlineData("absent")]
    public void Names_may_be_in_any_script_and_be_any_word(string name)
    {
        var tree = SyntaxAssert.NoErrors($"namespace {name}.{name}\nactor {name} \"T\" {{ {name}: {name}.{name}, {name} ({name}) }}\nkind {name} {{ {name}: {name} | {name} }}");
        Assert.Equal([name, name], SyntaxAssert.Names(tree));
        Assert.True(SyntaxFacts.IsValidName(name));
    }

    [Theory]
    [InlineData("\u0301a")]
    [InlineData("²")]
    [InlineData("9a")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("")]
    public void Some_words_are_no_names(string name)
    {
        Assert.False(SyntaxFacts.IsValidName(name));
        Assert.NotEmpty(SyntaxTree.ParseText($"actor {name} {{ }}").Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("// a comment")]
    [InlineData("/// a comment\n")]
    [InlineData("/* a\ncomment */")]
    [InlineData("////// not documentation\r\n\r\n\t \u00A0\f")]
    public void A_file_without_a_token_is_fine(string text)
    {
        var tree = SyntaxAssert.NoErrors(text);
        Assert.Empty(tree.Root.ChildNodes);
        Assert.True(tree.Root.EndOfFile.Exists);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_will_do(string lineEnd)
    {
        var tree = SyntaxAssert.Errors("""
            // a comment
            actor a "A" {
              "{|AS1006:\q|}"
              type{|AS1008:|} state
            }
            actor b {|AS1003:"B|}
            """.ReplaceLineEndings(lineEnd));
        Assert.Equal(["a", "b"], SyntaxAssert.Names(tree));
        Assert.Equal(new LinePosition(3, 6), tree.Diagnostics[1].Location.Start);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var text = SourceText.FromBytes("\uFEFFactor a {"u8);
        var tree = SyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(text.HasByteOrderMark);
        Assert.Equal(new TextSpan(9, 0), Assert.Single(tree.Diagnostics).Location.Span);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { 0x61, 0x63, 0xC3 }, 2)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0x20, 0xC3, 0x28, 0xC3, 0x28 }, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x20, 0xED, 0xA0, 0x80 }, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0xF0, 0x9F }, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00 }, 0)]
    [InlineData(new byte[] { 0x61, 0x00, 0x20, 0x00, 0x62, 0x00 }, 0)]
    [InlineData(new byte[] { 0x00, 0x61, 0x00, 0x20, 0x00, 0x62 }, 0)]
    public void Bytes_that_are_not_UTF8_are_one_error_at_the_first_of_them(byte[] bytes, int position)
    {
        var tree = SyntaxTree.ParseText(SourceText.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);
        SyntaxAssert.IsFaithful(tree);
        Assert.Equal(new TextSpan(position, 1), Assert.Single(tree.Diagnostics, d => d.Location.Span.Start >= position).Location.Span);
        Assert.Equal("AS1001", tree.Diagnostics[^1].Code);
    }

    [Fact]
    public void Declarations_around_bytes_that_are_not_UTF8_survive()
    {
        byte[] bytes = [.. "actor a { type state }\nactor caf"u8, 0xE9, .. " \"C\"\nactor b"u8];
        var tree = SyntaxTree.ParseText(SourceText.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["AS1008", "AS1001"], tree.Diagnostics.Select(d => d.Code));
        Assert.Equal(["a", "caf", "b"], SyntaxAssert.Names(tree));
    }

    [Fact]
    public void A_comment_without_an_end_takes_the_rest_of_the_file()
    {
        var tree = SyntaxAssert.Errors("actor a { type: state {|AS1004:/*|} } */ comment }\nactor b".Replace(" */", "", StringComparison.Ordinal));
        Assert.Equal(["a"], SyntaxAssert.Names(tree));
    }

    [Theory]
    [InlineData(NestingLimit.Depth)]
    [InlineData(NestingLimit.Depth + 1)]
    [InlineData(100_000)]
    public void Sections_nest_two_hundred_deep_and_no_deeper(int depth)
    {
        var sections = string.Concat(Enumerable.Repeat("section \"S\" { ", depth - 1));
        var tree = SyntaxTree.ParseText($"brief b {{ {sections}{string.Concat(Enumerable.Repeat("}", depth))}\nactor a");
        Assert.Equal(["b", "a"], SyntaxAssert.Names(tree));
        if (depth == NestingLimit.Depth)
            Assert.Empty(tree.Diagnostics);
        else
            Assert.Equal("AS1010", Assert.Single(tree.Diagnostics).Code);
    }

    [Fact]
    public void The_message_about_depth_stands_at_the_brace()
    {
        var outer = string.Concat(Enumerable.Repeat("section \"S\" { ", NestingLimit.Depth - 1));
        SyntaxAssert.Errors($"brief b {{ {outer}section \"S\" {{|AS1010:{{|}} \"text\" section \"T\" {{ }} }}{new string('}', NestingLimit.Depth)}");
    }

    [Fact]
    public void A_file_of_more_than_64_MB_is_not_parsed()
    {
        var limit = SourceText.MaximumLength;
        var tooLarge = SyntaxTree.ParseText("actor a\n" + new string(' ', limit - 7));
        Assert.Equal("AS1010", Assert.Single(tooLarge.Diagnostics).Code);
        Assert.Equal(limit + 1, tooLarge.Root.FullSpan.Length);
        Assert.Empty(tooLarge.Root.Declarations);
        Assert.Single(SyntaxTree.ParseText("actor a\n" + new string(' ', limit - 8)).Root.Declarations);
    }

    [Fact]
    public void The_limit_counts_bytes()
    {
        var bytes = new byte[SourceText.MaximumLength + 2];
        for (var i = 0; i < bytes.Length; i += 2)
            "é"u8.CopyTo(bytes.AsSpan(i));
        Assert.Equal("AS1010", Assert.Single(SyntaxTree.ParseText(SourceText.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken).Diagnostics).Code);
    }
}
