using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Formatting;

public sealed class FormatterTests
{
    private static readonly Dictionary<string, FormatterCase> s_cases = FormatterCase.ReadAll();

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void A_file_is_laid_out(string name)
    {
        var (before, after) = s_cases[name];

        Assert.Equal(after, Formatted.Check(before));
        Assert.Equal(after, Formatted.Check(after));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Line_ends_are_those_of_most_lines(string name)
    {
        var (before, after) = s_cases[name];

        Assert.Equal(after.ReplaceLineEndings("\r\n"), Formatted.Check(before.ReplaceLineEndings("\r\n")));
    }

    [Theory]
    [InlineData("actor a\r\nactor b\r\nactor c\n", "actor a\r\nactor b\r\nactor c\r\n")]
    [InlineData("actor a\r\nactor b\nactor c\n", "actor a\nactor b\nactor c\n")]
    [InlineData("actor a\ractor b", "actor a\nactor b\n")]
    [InlineData("actor a {\n\"\"\"\r\nb\r\n\"\"\"\r\n}", "actor a {\r\n  \"\"\"\r\n  b\r\n  \"\"\"\r\n}\r\n")]
    [InlineData("/* a\r\nb */\nactor c\n", "/* a\nb */\nactor c\n")]
    public void Mixed_line_ends_become_one(string before, string after) => Assert.Equal(after, Formatted.Check(before));

    [Theory]
    [InlineData("actor   a  {")]
    [InlineData("actor   a  }\n\n\n")]
    [InlineData("actor   a { type: }")]
    [InlineData("actor   a { aka: \"b }")]
    [InlineData("actor   a { \"\"\" }")]
    [InlineData("actor   a { \"\"\"\n    b\n      \"\"\" }")]
    [InlineData("actor   a { born: 2025-02-30 }")]
    [InlineData("/* actor   a")]
    [InlineData("actor   a ; actor b")]
    public void A_file_with_syntax_errors_is_left_as_it_is(string text)
    {
        var tree = SyntaxTree.ParseText(text);

        Assert.NotEmpty(tree.Diagnostics);
        Assert.Equal(text, Formatter.Format(tree, TestContext.Current.CancellationToken));
        Assert.Empty(Formatter.GetEdits(tree, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Edits_name_the_file_and_cover_only_what_differs()
    {
        var tree = SyntaxTree.ParseText("actor a  {\n  type: state\n   of: b\n}\n", "folder/a.assess");

        Assert.Equal(
            ["folder/a.assess [7..9) ' '", "folder/a.assess [24..28) '\n  '"],
            Formatter.GetEdits(tree, TestContext.Current.CancellationToken).Select(edit => $"{edit.Path} {edit.Span} '{edit.NewText}'"));
    }

    [Theory]
    [InlineData("actor  a\nactor  [||]b\nactor  c\n", "actor  a\nactor b\nactor  c\n")]
    [InlineData("actor  a\n[|actor  b\nactor  c|]\nactor  d\n", "actor  a\nactor b\nactor c\nactor  d\n")]
    [InlineData("actor  a { of:b }[||]\n", "actor  a { of:b }\n")]
    [InlineData("[||]  actor  a\n", "actor  a\n")]
    [InlineData(
        "actor a {\n\"\"\"\n[|One|]\nTwo\n\"\"\"\nof:b\n}\n",
        "actor a {\n  \"\"\"\n  One\n  Two\n  \"\"\"\nof:b\n}\n")]
    [InlineData(
        "actor a {\n[||]\"\"\"\nOne\n\"\"\"\nof:b\n}\n",
        "actor a {\n  \"\"\"\n  One\n  \"\"\"\nof:b\n}\n")]
    [InlineData("event   e \"E\" {\n[|     date:   2025|]\n     place:   x\n}", "event   e \"E\" {\n  date: 2025\n     place:   x\n}")]
    public void A_range_changes_its_own_lines(string marked, string after)
    {
        var file = Markup.Parse(marked);
        var tree = SyntaxTree.ParseText(file.Text);

        var edits = Formatter.GetEdits(tree, file.Spans[0].Span, TestContext.Current.CancellationToken);

        var text = edits.Reverse().Aggregate(tree.Text, (text, edit) => text.Replace(edit.Span, edit.NewText));
        Assert.Equal(after, text.ToString());
    }
}
