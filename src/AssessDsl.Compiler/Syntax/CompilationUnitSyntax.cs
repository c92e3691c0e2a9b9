namespace AssessDsl.Compiler.Syntax;

/// <summary>A whole file.</summary>
public sealed class CompilationUnitSyntax : SyntaxNode
{
    internal CompilationUnitSyntax(SyntaxTree tree, int index) : base(tree, null, index) { }

    /// <summary>The file's namespace; null in the root namespace.</summary>
    public NamespaceDeclarationSyntax? Namespace => Child<NamespaceDeclarationSyntax>();

    /// <summary>The namespaces that the file brings in.</summary>
    public SyntaxList<UseDirectiveSyntax> Uses => Children<UseDirectiveSyntax>();

    /// <summary>The declarations that stand beside each other in the file.</summary>
    public SyntaxList<DeclarationSyntax> Declarations => Children<DeclarationSyntax>();

    /// <summary>The token behind the last one; its trivia end the file.</summary>
    public SyntaxToken EndOfFile => Token(SyntaxKind.EndOfFile);
}
