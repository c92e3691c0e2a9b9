using System.Text.Json;
using System.Text.RegularExpressions;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Ide;
using AssessDsl.Tests.Architecture;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.VsCode;

/// <summary>The TextMate grammar, which is written by hand, says what the compiler says.</summary>
public sealed partial class TextMateGrammarTests
{
    private const string Extension = "src/vscode";
    private const string DotOfMention = ".";

    private static readonly JsonElement s_rules =
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine(Extension, "syntaxes", "assess.tmLanguage.json"))).RootElement.GetProperty("repository");

    [Fact]
    public void It_has_the_keywords_of_the_language() =>
        Assert.Equal(
            Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsKeyword).Select(SyntaxFacts.KeywordText).Order(StringComparer.Ordinal),
            Words("namespace", "kind", "section", "include", "declaration").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_begins_a_declaration() =>
        Assert.Empty(BuiltInKinds.All.Select(kind => kind.Id).Except(Words("declaration", "kind")));

    [Fact]
    public void It_has_the_plain_types() => Assert.Equal(PlainTypes.Names, Words("plain-type"));

    [Fact]
    public void Its_assertions_hold()
    {
        var (exitCode, output) = Node.RunIn(Extension, "node_modules/vscode-tmgrammar-test/dist/unit.js", "test/grammar/*.assess");
        Assert.True(exitCode == 0, output);
        Assert.Contains("successfuly", output);
    }

    /// <summary>No colour changes its meaning when the server's semantic tokens arrive.</summary>
    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void It_agrees_with_the_semantic_tokens(string folder)
    {
        var compilation = ExampleProject.Compile(folder);
        var paths = compilation.SyntaxTrees.ToDictionary(tree => RepositoryRoot.Combine(folder, tree.Path), StringComparer.Ordinal);
        var (exitCode, output) = Node.RunIn(Extension, "test/scopes.mjs", [.. paths.Keys]);
        Assert.True(exitCode == 0, output);

        var scopes = JsonDocument.Parse(output).RootElement;
        Violations.AssertNone(paths.SelectMany(file =>
            Disagreements(compilation.GetSemanticModel(file.Value), new ScopedText(file.Value.Text, scopes.GetProperty(file.Key)))));
    }

    private static IEnumerable<string> Disagreements(SemanticModel model, ScopedText scoped)
    {
        var (path, text) = (model.SyntaxTree.Path, model.SyntaxTree.Text);
        var tokens = SemanticTokens.Get(model);
        foreach (var token in tokens.Where(token => text.ToString(token.Span) is not DotOfMention))
        {
            foreach (var scope in scoped.At(token.Span).Where(scope => !Accepts(token, scope)))
                yield return $"{path}: '{text.ToString(token.Span)}' is {token.Type} and not {scope}";
        }
        foreach (var (span, scope) in scoped.Pieces.Where(piece => WordScope().IsMatch(piece.Scope)))
        {
            if (!tokens.Any(token => ScopedText.Overlap(token.Span, span)))
                yield return $"{path}: '{text.ToString(span)}' is not {scope}";
        }
    }

    private static bool Accepts(SemanticToken token, string scope) => token.Type switch
    {
        SemanticTokenType.Keyword => KeywordScope().IsMatch(scope),
        SemanticTokenType.Property => scope.StartsWith("variable.other.property", StringComparison.Ordinal),
        SemanticTokenType.String => scope.StartsWith("string.", StringComparison.Ordinal) && !scope.Contains(" variable.", StringComparison.Ordinal),
        SemanticTokenType.Number => scope.StartsWith("constant.numeric", StringComparison.Ordinal),
        SemanticTokenType.Comment => scope.StartsWith("comment.", StringComparison.Ordinal),
        _ when token.IsDeclaration => scope.StartsWith("entity.name.", StringComparison.Ordinal),
        _ => NameScope().IsMatch(scope),
    };

    /// <summary>The words that a rule's patterns spell out.</summary>
    private static IEnumerable<string> Words(params string[] rules) =>
        from rule in rules
        from property in s_rules.GetProperty(rule).EnumerateObject()
        where property.Name is "match" or "begin"
        from Match word in SpelledWord().Matches(property.Value.GetString()!)
        select word.Value;

    [GeneratedRegex(@"\b[a-z]{2,}\b")]
    private static partial Regex SpelledWord();

    [GeneratedRegex(@"^(keyword|storage)\.")]
    private static partial Regex KeywordScope();

    [GeneratedRegex(@"^(variable\.other\.constant|entity\.name|support\.type|constant|keyword\.declaration\.custom)\b|^string\..* variable\.other\.constant")]
    private static partial Regex NameScope();

    [GeneratedRegex(@"^(keyword\.(declaration|other)|storage|constant|support|entity|variable|comment)\b")]
    private static partial Regex WordScope();
}
