namespace AssessDsl.Tests.Semantics;

/// <summary>A mistake in the head of a file is one mistake: neither what it was meant to bring in nor other files are to blame.</summary>
public sealed class HeadMistakeTests
{
    private const string Library = """
        //// lib.assess
        namespace lib
        actor one "One" { type: state }
        actor two "Two" { type: state }

        """;

    private const string Uses = "event e \"E\" { date: 2025  actors: one, two  \"On @one.\" }\n";

    [Theory]
    [InlineData("namespace report\nuse {|AS2012:libb|}\n")]
    [InlineData("namespace report\n{|AS2001:Use|} lib\n")]
    [InlineData("namespace report\n{|AS2001:using|} lib\n")]
    [InlineData("namespace report\n{|AS2001:import|} lib\n")]
    [InlineData("namespace report\nusing lib{|AS1002:;|}\n")]
    [InlineData("namespace report\nuse{|AS1008:|}\n")]
    [InlineData("namespace report\nuse {|AS1009:use|} lib\n")]
    [InlineData("namespace report\nlib{|AS1008:|}\n")]
    [InlineData("namespace report {|AS1009:daily|}\nuse lib\n")]
    [InlineData("namespace report\nuse{|AS1008:|} \"lib\"\n")]
    [InlineData("namespace report\nactor a \"A\" { type: state }\n{|AS1009:use|} lib\n")]
    [InlineData("use lib\n{|AS1009:namespace|} report\n")]
    [InlineData("namespace{|AS1008:|} \"report\"\nuse lib\n")]
    [InlineData("{|AS1009:namspace|} report\nuse lib\n")]
    [InlineData("namespace report\nuse lib{|AS1009:,|} other\n")]
    public void It_gives_one_message(string head) => SemanticAssert.Errors(Library + "//// report.assess\n" + head + Uses + """
        //// other.assess
        namespace other
        use report
        assessment j "J" { likelihood: likely  confidence: low  because: e }

        """);

    [Theory]
    [InlineData("{|AS2001:namspace|} far\n")]
    [InlineData("{|AS1009:namspace|} far.off\n")]
    [InlineData("namespace{|AS1008:|} \"far.off\"\n")]
    [InlineData("{|AS1009:far|}.off\n")]
    public void The_file_that_is_brought_in_may_have_it(string head) => SemanticAssert.Errors("//// far.assess\n" + head + $"""
        actor three "Three" {"{"} type: state {"}"}
        //// report.assess
        namespace report
        use far{(head.Contains("off", StringComparison.Ordinal) ? ".off" : "")}
        event e "E" {"{"} date: 2025  actors: three {"}"}

        """);

    [Theory]
    [InlineData("{|AS1009:import|}")]
    [InlineData("{|AS1009:Use|}")]
    public void Another_word_before_a_dotted_name_stands_for_use(string word) => SemanticAssert.Errors($"""
        //// lib.assess
        namespace lib.sub
        actor one "One" {"{"} type: state {"}"}
        //// report.assess
        namespace report
        {word} lib.sub
        event e "E" {"{"} date: 2025  actors: one {"}"}

        """);

    [Theory]
    [InlineData("namespace report\n")]
    [InlineData("namespace report\nuse war.kinds\n")]
    [InlineData("namespace war.kinds\n")]
    public void A_kind_is_named_without_its_namespace(string head)
    {
        var compilation = SemanticAssert.Errors($$"""
            //// kinds.assess
            namespace war.kinds
            kind strike : event { munitions: number }
            //// report.assess
            {{head}}
            event before "Before" { date: 2025 }
            {|AS1009:war|}.kinds.strike first "First" { date: 2025  munitions: 3 }
            event after "After" { date: 2025  follows: first }
            brief daily "Daily" {
              date: 2025
              {|AS1009:war|}.kinds.strike second { date: 2025  munitions: 3 }
              include second
            }
            """);
        Assert.Equal(
            "Unexpected 'war': a kind stands without its namespace; write 'strike first', and 'use war.kinds' at the top of the file.",
            SemanticAssert.Findings(compilation).First().Message);
    }

    [Theory]
    [InlineData("actor north{|AS1002:-|}korea \"NK\" { type: state }")]
    [InlineData("actor{|AS1008:|} \"France\" { type: state }")]
    [InlineData("actor u{|AS1009:.|}s. \"United States\" { type: state }")]
    [InlineData("source bbc{|AS1002:-|}news \"BBC\" { type: media }")]
    [InlineData("{|AS1009:{|} type: state }")]
    [InlineData("actor{|AS1008:|} { type: state }")]
    public void A_name_that_cannot_be_read_excuses_no_other_name(string broken) => SemanticAssert.Errors($$"""
        //// a.assess
        namespace a
        {{broken}}
        //// b.assess
        namespace b
        event e "E" { date: 2025  actors: {|AS2001:zimbabwe|}, {|AS2001:brazil|} }
        """);

    [Theory]
    [InlineData("actor north{|AS1002:-|}korea \"NK\" { type: state }", "north_korea")]
    [InlineData("actor north{|AS1002:-|}korea \"NK\" { type: state }", "nk")]
    [InlineData("actor{|AS1008:|} \"Federal Republic of Germany\" { type: state }", "germany")]
    [InlineData("actor u{|AS1009:.|}s. \"United States\" { type: state }", "us")]
    [InlineData("actor{|AS1008:|} { type: state }", "germany")]
    public void A_name_that_may_be_the_one_that_cannot_be_read_is_no_second_mistake(string broken, string name) => SemanticAssert.Errors($$"""
        //// a.assess
        namespace a
        {{broken}}
        //// b.assess
        namespace b
        use a
        event e "E" { date: 2025  actors: {{name}} }
        """);

    [Fact]
    public void A_second_namespace_is_left_out() => SemanticAssert.Errors("""
        //// a.assess
        namespace a
        actor x "X" { type: state }
        {|AS1009:namespace|} b
        actor y "Y" { type: state  of: x }
        //// c.assess
        use a
        actor z "Z" { type: state  of: y }
        """);
}
