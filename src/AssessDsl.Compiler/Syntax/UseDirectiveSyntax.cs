namespace AssessDsl.Compiler.Syntax;

/// <summary><c>use a.b</c></summary>
public sealed class UseDirectiveSyntax : SyntaxNode
{
    internal UseDirectiveSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The name of the namespace that is brought in.</summary>
    public QualifiedNameSyntax Name => Child<QualifiedNameSyntax>()!;
}
