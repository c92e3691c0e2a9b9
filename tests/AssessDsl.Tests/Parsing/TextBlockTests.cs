namespace AssessDsl.Tests.Parsing;

public sealed class TextBlockTests
{
    [Theory]
    [InlineData("  ", "  ")]
    [InlineData("\t", "\t")]
    [InlineData(" \t", " \t")]
    [InlineData("\t", "\t  ")]
    [InlineData("", " ")]
    [InlineData("\u00A0", "\u00A0")]
    public void Lines_that_begin_like_the_closing_delimiter_are_fine(string closing, string line) =>
        SyntaxAssert.NoErrors($"actor a {{ \"\"\"\n{line}Words.\n\n{closing}\"\"\" }}");

    [Theory]
    [InlineData("  ", "", "less than")]
    [InlineData("  ", " ", "less than")]
    [InlineData("  ", "\t\t", "with other white space than")]
    [InlineData("\t", "        ", "with other white space than")]
    [InlineData("\t ", " \t", "with other white space than")]
    [InlineData("\t\t", "\t", "less than")]
    public void Other_lines_are_reported_with_their_white_space(string closing, string line, string problem)
    {
        var tree = SyntaxAssert.Errors($"actor a {{ \"\"\"\n{closing}Good.\n{{|AS1005:{line}|}}Bad.\n   \n{closing}\"\"\" type: state }}\nactor b");
        Assert.Contains(problem, tree.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], SyntaxAssert.Names(tree));
    }

    [Fact]
    public void Each_bad_line_is_reported() =>
        SyntaxAssert.Errors("actor a {\n  \"\"\"\n{|AS1005:|}One\n  Two\n{|AS1005: |}Three\n  \"\"\"\n}");

    [Theory]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"\n\n\"\"\"")]
    [InlineData("\"\"\"  \n  \"quoted\" and \"\"twice\"\" and \"\"\"thrice\"\"\" inside\n  \"\"\"")]
    [InlineData("\"\"\"\n  \\ no \\q escapes \\u{} \n  \"\"\"")]
    [InlineData("\"\"\"\n  } actor x {\n  \"\"\"")]
    [InlineData("\"\"\"\n}\nactor x \"X\" {\n\"\"\"")]
    public void Anything_may_stand_inside(string block) => SyntaxAssert.NoErrors($"actor a {{ {block} }}");

    [Fact]
    public void A_block_that_never_closes_ends_before_the_next_declaration()
    {
        var tree = SyntaxAssert.Errors("event a {\n  date: 2025\n  {|AS1004:\"\"\"|}\n  Words.\n\nevent b \"B\" {\n  date: 2025\n}\nevent c");
        Assert.Equal(["a", "b", "c"], SyntaxAssert.Names(tree));
    }

    [Fact]
    public void Several_broken_blocks_are_reported_one_by_one()
    {
        const string Broken = "event x {\n  {|AS1004:\"\"\"|}\n  Words.\n}\n";
        const string Good = "event y {\n  \"\"\"\n  Words.\n  \"\"\"\n}\n";
        Assert.Equal(["x", "x", "y", "x", "y", "y", "x"], SyntaxAssert.Names(SyntaxAssert.Errors(Broken + Broken + Good + Broken + Good + Good + Broken)));
    }
}
