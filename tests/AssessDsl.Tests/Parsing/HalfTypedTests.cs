using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Parsing;

/// <summary>What the editor sees while somebody types a declaration between two others.</summary>
public sealed class HalfTypedTests
{
    private const string Before = "actor before \"Before\" { type: state }\n\n";
    private const string After = "\n\nactor after \"After\" { type: state }\n";

    [Theory]
    [MemberData(nameof(SampleDeclarations.All), MemberType = typeof(SampleDeclarations))]
    public void The_declarations_around_it_survive_every_keystroke(string typed)
    {
        for (var length = 0; length <= typed.Length; length++)
        {
            var tree = SyntaxTree.ParseText(Before + typed[..length] + After);
            SyntaxAssert.IsFaithful(tree);
            foreach (var name in new[] { "before", "after" })
            {
                var declaration = tree.Root.DescendantNodes().OfType<DeclarationSyntax>().SingleOrDefault(d => d.Identifier.Text == name);
                Assert.True(declaration?.ToString() == $"actor {name} \"{char.ToUpperInvariant(name[0])}{name[1..]}\" {{ type: state }}",
                    $"'{name}' did not survive in\n{tree.Text}");
            }
            Assert.True(tree.Diagnostics.Length <= 2, $"{string.Join('\n', tree.Diagnostics)}\nin\n{tree.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(SampleDeclarations.All), MemberType = typeof(SampleDeclarations))]
    public void At_the_end_of_the_file_it_has_few_messages(string typed)
    {
        for (var length = 0; length < typed.Length; length++)
        {
            var tree = SyntaxTree.ParseText(Before + typed[..length]);
            SyntaxAssert.IsFaithful(tree);
            Assert.Equal("before", SyntaxAssert.Names(tree)[0]);
            Assert.True(tree.Diagnostics.Length <= 2, $"{string.Join('\n', tree.Diagnostics)}\nin\n{tree.Text}");
        }
    }
}
