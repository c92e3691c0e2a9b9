namespace AssessDsl.Compiler.Syntax;

/// <summary><c>namespace a.b</c></summary>
public sealed class NamespaceDeclarationSyntax : SyntaxNode
{
    internal NamespaceDeclarationSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The namespace's name.</summary>
    public QualifiedNameSyntax Name => Child<QualifiedNameSyntax>()!;
}
