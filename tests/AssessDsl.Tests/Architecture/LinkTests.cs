using System.Text.RegularExpressions;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Architecture;

/// <summary>What the documents refer to exists.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        string[] documents = [RepositoryRoot.Combine("README.md"), .. Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)];
        Violations.AssertNone(documents.SelectMany(document => DeadLinks(document, File.ReadAllText(document))));
    }

    [Fact]
    public void A_dead_link_is_found() =>
        Assert.Equal(
            ["README.md: docs/none.md"],
            DeadLinks(
                RepositoryRoot.Combine("README.md"),
                "[a](docs/none.md) [b](LICENSE) [c](README.md#start) [d](https://example.org/x) [e](#start)"));

    private static IEnumerable<string> DeadLinks(string document, string text) =>
        from Match link in RelativeLink().Matches(text)
        let target = Path.Combine(Path.GetDirectoryName(document)!, link.Groups["path"].Value)
        where !Path.Exists(target)
        select $"{RepositoryRoot.Relative(document)}: {link.Groups["path"].Value}";

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex RelativeLink();
}
