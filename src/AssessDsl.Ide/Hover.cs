using AssessDsl.Compiler;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide.Descriptions;

namespace AssessDsl.Ide;

/// <summary>What is shown beside a word.</summary>
/// <param name="Span">The word.</param>
/// <param name="Markdown">What there is to know about it.</param>
public sealed record HoverResult(TextSpan Span, string Markdown);

/// <summary>Explains the word under the cursor: a name, a property, a keyword, an option, a percentage, or the code of a rule.</summary>
public static class Hover
{
    /// <summary>The explanation, or null where there is nothing to explain.</summary>
    public static HoverResult? Get(SemanticModel model, int position, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (SymbolAtPosition.FindName(model, position) is { } name)
            return new(name.Span, DeclarationDescription.Write(model, name.Symbol, cancellationToken));
        var token = SymbolAtPosition.FindWord(model.SyntaxTree, position);
        if (token.Exists)
            return WordDescription.Write(model, token) is { } text ? new(token.Span, text) : null;
        return DescribeCode(model.SyntaxTree, position);
    }

    /// <summary>A code in a comment that silences a rule.</summary>
    private static HoverResult? DescribeCode(SyntaxTree tree, int position)
    {
        var around = tree.Root.FindToken(position);
        foreach (var comment in around.Exists ? around.LeadingTrivia.Where(trivia => trivia.Kind == SyntaxKind.LineComment) : [])
        {
            var ignore = IgnoreComment.Parse(tree.Text.ToString(comment.Span));
            var span = new TextSpan(comment.Span.Start + ignore.CodeStart, ignore.Code.Length);
            if (span.Start <= position && position <= span.End && DiagnosticCatalog.Find(ignore.Code) is { } descriptor)
                return new(span, $"**{descriptor.Code}** {descriptor.Name}\n\n{RulePage.Find(descriptor.Code)?.Summary}");
        }
        return null;
    }
}
