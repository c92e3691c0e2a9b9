using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.Parsing;

/// <summary>Every word of the language stays usable as a name, wherever names stand.</summary>
public sealed class KeywordNameTests
{
    private static readonly string[] s_places =
    [
        "actor {0}",
        "actor {0} \"Title\"",
        "event {0} \"Title\" {{ date: 2025 }}",
        "event {0} {{ date: 2025 }}",
        "strike {0} \"Title\" {{ date: 2025 }}",
        "agreement {0} \"Title\" {{ clause {0} \"Title\" {{ topic: {0} }} absent clause {0} }}",
        "question {0} \"Title\" {{ hypothesis {0} \"Title\" }}",
        "scale {0} \"Title\" {{ likelihood {0} \"Title\" {{ range: 0%..5% }} confidence {0} }}",
        "kind {0} \"Title\" : {0} {{ number: {0} }}",
        "kind {0} {{ number: {0} | other = {0} }}",
        "assessment a {{ because: {0} (strong), {0}.{0} about: {0} }}",
        "brief {0} \"Title\" {{ date: 2025 section \"Title\" {{ include {0} include {0}.{0} event {0} \"Title\" {{ date: 2025 }} }} }}",
        "namespace {0}.{0} use {0} use {0}.{0}",
    ];

    public static TheoryData<string> Keywords =>
        [.. Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsKeyword).Select(SyntaxFacts.KeywordText)];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_is_a_name_like_any_other(string keyword) => Assert.All(s_places, place =>
    {
        var tree = SyntaxTree.ParseText(SourceText.From(string.Format(null, place, keyword)), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(tree.Diagnostics);
    });
}
