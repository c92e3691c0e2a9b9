namespace AssessDsl.Compiler.Syntax;

/// <summary>A weight and a note behind a piece of evidence: <c>(strong, "Because …")</c>.</summary>
public sealed class AnnotationSyntax : SyntaxNode
{
    internal AnnotationSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The weight's name, or no token.</summary>
    public SyntaxToken Weight => ChildTokens().FirstOrDefault(t => SyntaxFacts.IsName(t.Kind));

    /// <summary>The note in quotation marks, or no token.</summary>
    public SyntaxToken Note => Token(SyntaxKind.String);
}
