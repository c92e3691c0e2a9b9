using AssessDsl.Compiler.Parsing;
using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Parsing;

/// <summary>The grammar is the only definition of the syntax; what the code says about it must agree.</summary>
public sealed class GrammarTests
{
    private static readonly Dictionary<string, SyntaxKind> s_renamed = new(StringComparer.Ordinal)
    {
        ["STRING_START"] = SyntaxKind.UnterminatedString,
        ["TEXT_BLOCK_START"] = SyntaxKind.UnterminatedTextBlock,
        ["BLOCK_COMMENT_START"] = SyntaxKind.UnterminatedBlockComment,
    };

    public static TheoryData<int> TokenTypes => [.. Enumerable.Range(1, ((Antlr4.Runtime.Vocabulary)AssessLexer.DefaultVocabulary).getMaxTokenType())];

    [Theory]
    [MemberData(nameof(TokenTypes))]
    public void Tokens_are_numbered_as_in_the_grammar(int type)
    {
        var name = AssessLexer.DefaultVocabulary.GetSymbolicName(type);
        var kind = s_renamed.TryGetValue(name, out var renamed) ? renamed : (SyntaxKind)type;
        Assert.Equal(type, (int)kind);
        if (SyntaxFacts.IsKeyword(kind))
            Assert.Equal($"'{SyntaxFacts.KeywordText(kind)}'", AssessLexer.DefaultVocabulary.GetLiteralName(type));
        else if (renamed == default)
            Assert.Equal(name.Replace("_", "", StringComparison.Ordinal), kind.ToString(), ignoreCase: true);
    }

    [Fact]
    public void Each_node_has_the_name_of_its_rule()
    {
        string[] withoutNode = ["declaration", "body", "value", "scalar", "name"];
        var rules = AssessParser.ruleNames.Except(withoutNode).Select(rule => rule.Replace("_", "", StringComparison.Ordinal));
        var nodes = Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsNode).Select(kind => kind.ToString());
        Assert.Equal(rules.Order(StringComparer.OrdinalIgnoreCase), nodes.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Values_begin_as_the_grammar_says() => HoldsForTokens(AssessParser.RULE_value, SyntaxFacts.CanStartValue);

    [Fact]
    public void Names_are_what_the_grammar_says() => HoldsForTokens(AssessParser.RULE_name, SyntaxFacts.IsName);

    private static void HoldsForTokens(int rule, Func<SyntaxKind, bool> predicate)
    {
        var set = GrammarSets.Instance.Next(AssessParser._ATN.ruleToStartState[rule].stateNumber);
        var tokens = Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsToken);
        Assert.All(tokens, kind => Assert.Equal((set & GrammarSets.Bit(kind)) != 0, predicate(kind)));
    }
}
