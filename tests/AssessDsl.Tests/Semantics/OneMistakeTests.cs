using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Semantics;

/// <summary>
/// Files of analysts with one mistake: each gives one message of syntax, names and types, and the declarations around
/// the mistake, which often refer to what is wrong, give none.
/// </summary>
public sealed class OneMistakeTests
{
    private static readonly string[] s_cases = File
        .ReadAllText(RepositoryRoot.Combine("tests", "AssessDsl.Tests", "Semantics", "OneMistake.txt"))
        .ReplaceLineEndings("\n").TrimEnd('\n').Split("\n====\n");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_gives_one_message(int number)
    {
        Assert.Single(Markup.Parse(s_cases[number]).Spans);
        SemanticAssert.Errors(s_cases[number]);
    }

    [Fact]
    public void The_messages_read_well()
    {
        var messages = new StringBuilder();
        foreach (var markup in s_cases)
        {
            var compilation = Compilation.Create([SyntaxTree.ParseText(Markup.Parse(markup).Text)]);
            messages.Append(markup).Append('\n');
            foreach (var diagnostic in SemanticAssert.Findings(compilation))
                messages.Append($">> {diagnostic.Code} {diagnostic.Message}\n");
            messages.Append('\n');
        }
        Snapshot.Match(messages.ToString());
    }
}
