using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project;

namespace AssessDsl.Tests.Project;

public sealed class FingerprintTests
{
    [Fact]
    public void Lines_above_and_the_far_end_of_a_long_line_change_nothing()
    {
        var many = string.Join(", ", Enumerable.Repeat("twice", 1000));
        Assert.Equal(First($"actor a {{ type: state  of: nobody  tags: {many} }}"), First($"// New.\nactor a {{ type: state  of: nobody  tags: {many}, once }}"));
        Assert.NotEqual(First("actor a { type: state  of: nobody }"), First("actor b { type: state  of: nobody }"));
    }

    [Fact]
    public void Findings_that_look_alike_are_told_apart()
    {
        var found = Compilation.Create([SyntaxTree.ParseText("event e { date: 2025 }\n// Again.\nevent e { date: 2025 }", "a.assess")]).GetDiagnostics(TestContext.Current.CancellationToken);
        Assert.Distinct(Fingerprint.OfAll(found));
    }

    private static string First(string text) => Fingerprint.OfAll(Compilation.Create([SyntaxTree.ParseText(text, "a.assess")]).GetDiagnostics())[0];
}
