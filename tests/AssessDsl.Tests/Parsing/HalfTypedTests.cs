using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Parsing;

/// <summary>What the editor sees while somebody types a declaration between two others.</summary>
public sealed class HalfTypedTests
{
    private const string Before = "actor before \"Before\" { type: state }\n\n";
    private const string After = "\n\nactor after \"After\" { type: state }\n";

    public static TheoryData<string> Typed =>
    [
        """
        event signing "The presidents sign" {
          "In the Kremlin, at noon."
          date: 2025-01-17
          actors: putin, pezeshkian
          status: confirmed
          sources: readout
        }
        """,
        """
        assessment no_front "Russia will not fight" {
          likelihood: 20%..45%
          because: pact.mutual_defense (strong, "It was left out.")
          until: 2025-12-31
        }
        """,
        """"
        agreement pact "Pact" {
          """
          Some words of
          prose.
          """
          parties: russia, iran
          clause a "A" { topic: t }
          absent clause b "B" {
            "It is missing."
          }
        }
        """",
        """
        kind strike "A strike" : event {
          munitions: number
          intercepted: number?
          claimed_by: actor*
          method: missile | drone = drone
        }
        """,
        """
        brief daily "Daily" {
          date: 2025-01-18
          takeaways: a, b
          section "One" {
            include a.b
            event inner "Inner" { date: 2025 }
          }
        }
        """,
        """
        scale house "House" {
          likelihood remote { range: 0%..20% words: "remote" }
          confidence low
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Typed))]
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
    [MemberData(nameof(Typed))]
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
