using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.Parsing;

/// <summary>What the repair of errors promises: a mistake in a declaration stays there, whichever of its tokens it is at.</summary>
public sealed class BrokenNeighbourTests
{
    private const string Before = "actor before \"Before\" { type: state }\n\n";
    private const string After = "\n\nactor after \"After\" {\n  type: state\n}\n";

    /// <summary>What people leave behind in a text, each of which is one mistake wherever it stands.</summary>
    private static readonly string[] s_pieces = ["(", ")", ",", ".", "=", "|", "*", ";", "-", "[", "]", "@", "'", "word", "12", "60%", "*/"];

    /// <summary>What changes the meaning of all that follows on the line or in the body.</summary>
    private static readonly string[] s_heavyPieces = ["{", "}", ":", "..", "\"", "“", "word word", "\"Text\"", "# word", "```", "<<<<<<<"];

    [Theory]
    [MemberData(nameof(SampleDeclarations.All), MemberType = typeof(SampleDeclarations))]
    public void A_token_left_out(string declaration)
    {
        var tokens = SyntaxTree.ParseText(declaration).Root.DescendantTokens().SkipLast(1).ToArray();
        Assert.All(tokens, token => Check(declaration.Remove(token.Span.Start, token.Span.Length), most: 1));
    }

    [Theory]
    [MemberData(nameof(SampleDeclarations.All), MemberType = typeof(SampleDeclarations))]
    public void A_token_too_many(string declaration)
    {
        var tokens = SyntaxTree.ParseText(declaration).Root.DescendantTokens().SkipLast(1).ToArray();
        foreach (var token in tokens)
        {
            Assert.All(s_pieces, piece => Check(declaration.Insert(token.Span.Start, piece + " "), most: 1));
            Assert.All(s_heavyPieces, piece => Check(declaration.Insert(token.Span.Start, piece + " "), most: 5));
        }
    }

    private static void Check(string broken, int most)
    {
        var text = Before + broken + After;
        var tree = SyntaxTree.ParseText(text);
        SyntaxAssert.IsFaithful(tree);
        var declarations = tree.Root.DescendantNodes().OfType<DeclarationSyntax>().ToLookup(d => d.Identifier.Text);
        Assert.True(declarations["before"].SingleOrDefault()?.ToString() == Before.Trim(), text);
        Assert.True(declarations["after"].SingleOrDefault()?.ToString() == After.Trim(), text);
        Assert.All(tree.Diagnostics, d => Assert.False(new TextSpan(0, Before.Length - 2).Contains(d.Location.Span), $"{d}\n{text}"));
        Assert.True(tree.Diagnostics.Length <= most, $"{string.Join('\n', tree.Diagnostics)}\n{text}");
    }
}
