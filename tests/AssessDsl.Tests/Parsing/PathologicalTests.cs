using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Parsing;

/// <summary>Texts that take a fraction of a second each, and minutes if anything were quadratic.</summary>
public sealed class PathologicalTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Pieces =>
    [
        "{",
        "}",
        "(",
        "@",
        "@ ",
        "@\n",
        "\"\"\"",
        "\"\"\" ",
        "\"\"\"\n",
        "\"\"\"x\n",
        "event a { \"\"\"\n}\n",
        "event a {\n  \"\"\"\n}\n",
        "\"",
        "\"\\",
        "\"x\n",
        "actor a \"x {\n",
        "„",
        "‚ ",
        "« ",
        "'",
        "/*",
        "/**/",
        "a ",
        "a\n",
        "a:",
        "a.",
        "1 ",
        "1-",
        ",",
        "= ",
        ")\n",
        "actor ",
        "actor a = ",
        "actor a b \"c\" ",
        "actor a { type state }\n",
        "actor a { type: }\n",
        "actor a { type: state\n",
        "brief b\n",
        "brief b\n x: 1\n",
        "section \"s\" ",
        "section \"s\" x: 1\n",
        "brief b { section \"s\" x: 1\n",
        "kind k : ",
        "agreement a { clause c {",
        "namespace a.b { ",
        "use a, b\n",
        "\uD800",
        "𐐀",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Repeated_at_the_top_of_a_file(string piece) => ParsesSoon(Repeat(piece));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Repeated_in_a_body(string piece) => ParsesSoon($"brief b {{\n date: 2025\n{Repeat(piece)}\n}}\nactor a");

    private static void ParsesSoon(string text)
    {
        // A thread of its own does not wait until other tests leave one of the pool's free.
        var parse = Task.Factory.StartNew(() => SyntaxTree.ParseText(text), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.True(parse.Wait(s_limit, TestContext.Current.CancellationToken), "It took too long.");
    }

    private static string Repeat(string piece) => new System.Text.StringBuilder().Insert(0, piece, count: 100_001).ToString();
}
