using System.Text.RegularExpressions;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Docs;

/// <summary>What README and the documents show of the language is what the compiler has nothing to say about.</summary>
public sealed partial class DocumentExampleTests
{
    public static TheoryData<string> Documents =>
        ["README.md", .. Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_examples_of_a_document_have_no_findings(string document)
    {
        var files = Fence().Matches(File.ReadAllText(RepositoryRoot.Combine(document)))
            .Select((match, number) => SyntaxTree.ParseText(match.Groups["text"].Value, $"{number + 1}.assess"));

        Assert.Empty(Compilation.Create(files).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(found => found.Severity > Severity.Hint).Select(found => $"{found.Location.Path}({found.Location.Start}) {found.Code} {found.Message}"));
    }

    [GeneratedRegex(@"^```assess\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
