using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Formatting;

/// <summary>What holds of every file and its layout.</summary>
internal static class Formatted
{
    /// <summary>Formats a text without syntax errors and fails unless all that is not white space came through.</summary>
    public static string Check(string source)
    {
        var before = SyntaxTree.ParseText(source);
        Assert.Empty(before.Diagnostics);
        var result = Formatter.Format(before);
        var after = SyntaxTree.ParseText(result);

        Assert.Empty(after.Diagnostics);
        Assert.Equal(Content(before), Content(after));
        Assert.Empty(Formatter.GetEdits(after));
        Assert.All(Formatter.GetEdits(before), edit => Assert.True(before.Text.AsSpan(edit.Span).IsWhiteSpace()));
        AssertTidy(after);
        return result;
    }

    /// <summary>The tokens with the comments between them, line ends and the indentation of text blocks aside.</summary>
    private static IEnumerable<string> Content(SyntaxTree tree)
    {
        foreach (var token in tree.Root.DescendantTokens())
        {
            foreach (var comment in token.LeadingTrivia.Where(trivia => trivia.IsComment))
                yield return tree.Text.ToString(comment.Span).ReplaceLineEndings("\n").TrimEnd();
            yield return $"{token.Kind} in {token.Parent!.Kind}: {(token.Kind == SyntaxKind.TextBlock ? DecodedText.Decode(token).Value : token.Text)}";
        }
    }

    private static void AssertTidy(SyntaxTree tree)
    {
        var text = tree.Text.ToString();
        var lineEnd = text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        Assert.Equal(text.ReplaceLineEndings(lineEnd), text);
        Assert.Equal(text is "" ? "" : text.TrimEnd() + lineEnd, text);
        foreach (var token in tree.Root.DescendantTokens())
        {
            var space = string.Concat(token.LeadingTrivia.Select(
                trivia => trivia.Kind == SyntaxKind.BlockComment ? "/**/" : tree.Text.ToString(trivia.Span)));
            Assert.DoesNotMatch(@"[ \t](\r?\n)|\t|(\r?\n){4}", space);
        }
    }
}
