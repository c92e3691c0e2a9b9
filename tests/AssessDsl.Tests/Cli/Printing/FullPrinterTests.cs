using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Tests.Cli.Printing;

public sealed class FullPrinterTests
{
    [Fact]
    public void A_span_is_underlined() => Check("actor a\nactor [|moscw|] {}",
        """
         --> a.assess:2:7
          |
        2 | actor moscw {}
          |       ^^^^^
        """);

    [Fact]
    public void A_place_between_characters_gets_one_caret() => Check("date[||]2025",
        """
         --> a.assess:1:5
          |
        1 | date2025
          |     ^
        """);

    [Fact]
    public void The_end_of_a_line_gets_a_caret_behind_it() => Check("date[||]\r\nx",
        """
         --> a.assess:1:5
          |
        1 | date
          |     ^
        """);

    [Fact]
    public void An_empty_file_has_one_line() => Check("[||]",
        """
         --> a.assess:1:1
          |
        1 |
          | ^
        """);

    [Fact]
    public void The_end_of_a_file_behind_its_last_line_break_has_a_line() => Check("x\n[||]",
        """
         --> a.assess:2:1
          |
        2 |
          | ^
        """);

    [Fact]
    public void Tabs_reach_to_the_next_stop() => Check("\ta\t[|b|]",
        """
         --> a.assess:1:4
          |
        1 |     a   b
          |         ^
        """);

    [Fact]
    public void Wide_characters_take_two_columns() => Check("\"日本\" [|語|] x",
        """
         --> a.assess:1:6
          |
        1 | "日本" 語 x
          |        ^^
        """);

    [Fact]
    public void Astral_characters_are_one_character() => Check("\"🚀\" [|a𝄞b|]",
        """
         --> a.assess:1:6
          |
        1 | "🚀" a𝄞b
          |      ^^^
        """);

    [Fact]
    public void Combining_marks_take_no_column() => Check("e\u0301 [|x|]",
        """
         --> a.assess:1:4
          |
        1 | e&#769; x
          |   ^
        """.Replace("&#769;", "\u0301", StringComparison.Ordinal));

    [Fact]
    public void Two_lines_are_both_shown() => Check("a [|b\n  c|] d",
        """
         --> a.assess:1:3
          |
        1 | a b
          |   ^
        2 |   c d
          |   ^
        """);

    [Fact]
    public void Lines_in_the_middle_are_left_out() => Check("a [|b\n1\n2\n  c|] d",
        """
         --> a.assess:1:3
          |
        1 | a b
          |   ^
        ...
        4 |   c d
          |   ^
        """);

    [Fact]
    public void A_line_break_alone_does_not_show_the_next_line() => Check("a[|\n|]b",
        """
         --> a.assess:1:2
          |
        1 | a
          |  ^
        """);

    [Fact]
    public void A_long_line_is_cut_on_both_sides() => Check($"{new string('a', 5000)}[|here|]{new string('b', 5000)}",
        """
         --> a.assess:1:5001
          |
        1 | …aaaaaherebbbbbbbbb…
          |       ^^^^
        """, width: 24);

    [Fact]
    public void A_long_span_is_underlined_as_far_as_it_is_shown() => Check($"abc [|{new string('x', 300)}|]",
        """
         --> a.assess:1:5
          |
        1 | … xxxxxxxxxxxxxxxxx…
          |   ^^^^^^^^^^^^^^^^^^
        """, width: 24);

    [Fact]
    public void Related_places_follow_with_their_message() => Check("{|related:actor a|}\n\n\n\n\n\n\n\n\n\nactor [|a|]",
        """
          --> a.assess:11:7
           |
        11 | actor a
           |       ^
          ::: a.assess:1:1
           |
         1 | actor a
           | ------- declared here
        """);

    [Fact]
    public void Control_characters_are_replaced() => Check("a\e[31m [|b|]\u202E",
        """
         --> a.assess:1:8
          |
        1 | a�[31m b�
          |        ^
        """);

    [Fact]
    public void The_message_and_the_sure_help_stand_around_the_snippet()
    {
        var finding = Findings.At("actor [|moscw|]", "There is no 'moscw'.", Severity.Warning);
        finding = finding with
        {
            Diagnostic = finding.Diagnostic with { Fixes = [new("Replace with 'moscow'", [], IsSafe: true), new("Declare it", [])] },
        };

        Assert.Equal(
            """
            warning[AS2001]: There is no 'moscw'.
             --> a.assess:1:7
              |
            1 | actor moscw
              |       ^^^^^
              = help: Replace with 'moscow' (--fix does it)
              = see: assessc explain AS2001


            """,
            Findings.Full().Print(finding));
    }

    [Fact]
    public void Where_no_edit_is_sure_three_are_offered()
    {
        var finding = Findings.At("actor [|moscw|]", "There is no 'moscw'.", Severity.Warning);
        finding = finding with { Diagnostic = finding.Diagnostic with { Fixes = [new("One", []), new("Two", []), new("Three", []), new("Four", [])] } };

        var lines = Findings.Full().Print(finding).Split('\n').Where(line => line.Contains("help", StringComparison.Ordinal));

        Assert.Equal(["One", "Two", "Three"], lines.Select(line => line.Split(": ")[1]));
    }

    [Fact]
    public void A_finding_without_text_shows_its_path_alone()
    {
        var finding = Findings.At("[||]");
        finding = finding with { Diagnostic = finding.Diagnostic with { Location = new("missing.assess", null, default) } };

        Assert.Contains("--> missing.assess\n  = see", Findings.Full().Print(finding), StringComparison.Ordinal);
    }

    private static void Check(string markup, string expected, int width = 120)
    {
        var printed = Findings.Full(width).Print(Findings.At(markup));
        var snippet = printed[(printed.IndexOf('\n', StringComparison.Ordinal) + 1)..printed.IndexOf("= see", StringComparison.Ordinal)];
        Assert.Equal(expected, snippet.TrimEnd());
    }
}
