using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Project;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Project;

/// <summary>Whatever is mistyped, fixes make no errors.</summary>
public sealed class FixerPropertyTests
{
    [Theory, MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void Slips_of_the_pen_are_mended_or_stay(string folder)
    {
        var project = ExampleProject.Open(folder);
        for (var seed = 0; seed < 10; seed++)
        {
            var mistyped = WithSlips(project, new Random(seed));
            var outcome = new Fixer(mistyped, includesUnsafe: seed % 2 == 0, TestContext.Current.CancellationToken).Fix(mistyped.Compile());

            var before = ErrorsIn(mistyped);
            Assert.All(ErrorsIn(outcome.Project), after =>
                Assert.True(after.Value <= before.GetValueOrDefault(after.Key), $"With the seed {seed} there are {after.Value} of {after.Key}, not {before.GetValueOrDefault(after.Key)}."));
        }
    }

    private static Dictionary<string, int> ErrorsIn(Workspace project) =>
        project.Check(project.Compile(), TestContext.Current.CancellationToken)
            .Where(finding => finding.Severity == Severity.Error).CountBy(finding => finding.Diagnostic.Code).ToDictionary(StringComparer.Ordinal);

    /// <summary>The project with four words of one file mistyped.</summary>
    private static Workspace WithSlips(Workspace project, Random random)
    {
        var tree = project.Trees[random.Next(project.Trees.Length)];
        for (var i = 0; i < 4; i++)
        {
            SyntaxToken[] words = [.. tree.Root.DescendantTokens().Where(token => token.Kind == SyntaxKind.Identifier && token.Span.Length > 3)];
            var word = words[random.Next(words.Length)];
            var slip = new TextSpan(word.Span.Start + random.Next(word.Span.Length), 1);
            tree = SyntaxTree.ParseText(tree.Text.Replace(slip, random.Next(3) switch { 0 => "", 1 => "x", _ => tree.Text.ToString(slip) + "e" }), tree.Path);
        }
        return project.WithTrees([tree]);
    }
}
