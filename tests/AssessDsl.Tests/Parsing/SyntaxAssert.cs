using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Parsing;

/// <summary>What the tests of the front end check about a syntax tree.</summary>
internal static class SyntaxAssert
{
    /// <summary>The text without marks has exactly the syntax errors that the marks say: <c>{|AS1008:|}</c>.</summary>
    public static SyntaxTree Errors(string markup)
    {
        var file = Markup.Parse(markup);
        var tree = SyntaxTree.ParseText(file.Text);
        IsFaithful(tree);
        Assert.Equal(markup, Markup.Write(file.Text, tree.Diagnostics.Select(d => new MarkedSpan(d.Code, d.Location.Span))));
        return tree;
    }

    /// <summary>The text has no syntax error.</summary>
    public static SyntaxTree NoErrors(string text)
    {
        var tree = SyntaxTree.ParseText(text);
        IsFaithful(tree);
        Assert.Empty(tree.Diagnostics);
        return tree;
    }

    /// <summary>The names of all declarations, in the order of the text; empty for one without a name.</summary>
    public static string[] Names(SyntaxTree tree) =>
        [.. tree.Root.DescendantNodes().OfType<DeclarationSyntax>().Select(d => d.Identifier.Text)];

    /// <summary>The texts of a tree's tokens with their trivia make up its text, and every span lies where it belongs.</summary>
    public static void IsFaithful(SyntaxTree tree)
    {
        var position = 0;
        foreach (var token in tree.Root.DescendantTokens().Where(t => !t.IsMissing))
        {
            Assert.Equal(position, token.FullSpan.Start);
            foreach (var trivia in token.LeadingTrivia)
            {
                Assert.Equal(position, trivia.Span.Start);
                Assert.False(trivia.Span.IsEmpty);
                position = trivia.Span.End;
            }
            Assert.Equal(position, token.Span.Start);
            position = token.Span.End;
        }
        Assert.Equal(tree.Text.Length, position);
        Assert.Equal(tree.Text.ToString(), tree.Root.ToFullString());
        Assert.All(tree.Diagnostics, d => Assert.True(new TextSpan(0, tree.Text.Length).Contains(d.Location.Span)));
        HasOrderedChildren(tree.Root);
    }

    private static void HasOrderedChildren(SyntaxNode node)
    {
        var end = node.FullSpan.Start;
        foreach (var (child, token) in node.ChildNodesAndTokens())
        {
            var span = child?.Span ?? token.Span;
            Assert.True(span.Start >= end && span.End <= node.FullSpan.End, $"{node.Kind} {node.FullSpan} has a child at {span}.");
            end = span.End;
            if (child is null)
                continue;
            Assert.Same(node, child.Parent);
            HasOrderedChildren(child);
        }
    }
}
