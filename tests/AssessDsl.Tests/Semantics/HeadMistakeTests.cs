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
    [InlineData("namespace report\nuse{|AS1008:|} \"lib\"\n")]
    [InlineData("namespace report\nactor a \"A\" { type: state }\n{|AS1009:use|} lib\n")]
    [InlineData("use lib\n{|AS1009:namespace|} report\n")]
    public void It_gives_one_message(string head) => SemanticAssert.Errors(Library + "//// report.assess\n" + head + Uses + """
        //// other.assess
        namespace other
        use report
        assessment j "J" { likelihood: likely  confidence: low  because: e }

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
