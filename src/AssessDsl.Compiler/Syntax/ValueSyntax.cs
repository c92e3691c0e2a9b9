using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>A value of a property: a reference, a text or a literal.</summary>
public abstract class ValueSyntax : SyntaxNode
{
    private protected ValueSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The weight and note in parentheses behind the value, if any.</summary>
    public AnnotationSyntax? Annotation => Child<AnnotationSyntax>();

    /// <summary>Whether the text has no value here at all.</summary>
    public bool IsMissing => !ChildTokens().Any(t => !t.IsMissing);

    /// <summary>The span of the value alone, without an annotation.</summary>
    public TextSpan ValueSpan => TextSpan.FromBounds(Span.Start, ChildTokens().LastOrDefault().Span.End);
}
