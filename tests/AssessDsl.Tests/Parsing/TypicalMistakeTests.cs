using System.Text;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Parsing;

/// <summary>
/// Mistakes that people make while they type, each with the messages that it gives. Behind most of them stands
/// a declaration "next", which has to survive.
/// </summary>
public sealed class TypicalMistakeTests
{
    private static readonly string[] s_cases = File
        .ReadAllText(RepositoryRoot.Combine("tests", "AssessDsl.Tests", "Parsing", "TypicalMistakes.txt"))
        .ReplaceLineEndings("\n").TrimEnd('\n').Split("\n====\n");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_mistake_is_reported_once_and_the_next_declaration_survives(int number) => CheckCase(s_cases[number]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_same_holds_with_CRLF(int number) => CheckCase(s_cases[number].ReplaceLineEndings("\r\n"));

    [Fact]
    public void The_messages_read_well()
    {
        var messages = new StringBuilder();
        foreach (var markup in s_cases)
        {
            messages.Append(markup).Append('\n');
            foreach (var diagnostic in SyntaxTree.ParseText(Markup.Parse(markup).Text).Diagnostics)
            {
                messages.Append($">> {diagnostic.Code} {diagnostic.Message}\n");
                foreach (var related in diagnostic.Related)
                    messages.Append($">>   {related.Location.Start}: {related.Message}\n");
            }
            messages.Append('\n');
        }
        Snapshot.Match(messages.ToString());
    }

    private static void CheckCase(string markup)
    {
        var tree = SyntaxAssert.Errors(markup);
        var next = Assert.Single(tree.Root.DescendantNodes().OfType<DeclarationSyntax>(), d => d.Identifier.Text == "next");
        Assert.Equal("\"Next\"", next.Title.Text);
        Assert.Equal("type: state", Assert.Single(next.Members).ToString());
        Assert.False(next.CloseBrace.IsMissing);
    }
}
