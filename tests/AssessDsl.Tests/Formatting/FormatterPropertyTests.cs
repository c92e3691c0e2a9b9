using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Formatting;

public sealed class FormatterPropertyTests
{
    private const string Everything = """"
        namespace a.b use c

        /// Documentation.
        kind strike "A strike" : event { by: actor*  method: missile | drone = drone  place: place? }

        agreement pact "The pact" {
          parties: russia, iran
          absent clause help "Help" { topic: help }
        }
        assessment x {
          """
          Prose.
          """
          likelihood: 20%..45%
          because: pact.help (strong, "A note.")
          until: 2025-12-31..
        }
        brief daily { section "One" { "Text." include x } }
        """";

    private static readonly string[] s_folders = ["seeds", "examples"];

    public static TheoryData<string> Files =>
        [.. s_folders
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.assess", SearchOption.AllDirectories))
            .Select(RepositoryRoot.Relative)
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void The_files_of_the_repository_keep_their_content(string file) =>
        Formatted.Check(File.ReadAllText(RepositoryRoot.Combine(file)));

    [Fact]
    public void Random_files_keep_their_content()
    {
        var refused = 0;
        for (var number = 0u; number < 500; number++)
        {
            var source = RandomSource.Create(number);
            // A line that goes on with a name and another member reads like a declaration, which the parser reports.
            if (!SyntaxTree.ParseText(source).Diagnostics.IsEmpty)
            {
                refused++;
                continue;
            }
            var failure = Record.Exception(() => Formatted.Check(source));
            Assert.True(failure is null, $"File {number}:\n{source}\n\n{failure?.Message}");
        }
        Assert.InRange(refused, 0, 25);
    }

    [Theory]
    [InlineData("// c\n")]
    [InlineData("\n/// c\n")]
    [InlineData("/* c */")]
    [InlineData("\n\n/* c\n   c */")]
    [InlineData("\n// assess:ignore AS3004: c\n\n")]
    public void A_comment_in_any_gap_is_kept(string comment)
    {
        var tree = SyntaxTree.ParseText(Everything);

        foreach (var token in tree.Root.DescendantTokens())
            Formatted.Check(tree.Text.Replace(new(token.Span.Start, 0), comment).ToString());
    }

    [Fact]
    public void A_file_that_ends_anywhere_is_laid_out_or_left_alone()
    {
        for (var length = 0; length < Everything.Length; length++)
        {
            var text = Everything[..length];
            var tree = SyntaxTree.ParseText(text);
            if (tree.Diagnostics.IsEmpty)
                Formatted.Check(text);
            else
                Assert.Equal(text, Formatter.Format(tree, TestContext.Current.CancellationToken));
        }
    }
}
