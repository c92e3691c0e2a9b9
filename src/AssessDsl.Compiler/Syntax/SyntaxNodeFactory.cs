namespace AssessDsl.Compiler.Syntax;

/// <summary>Which class wraps which kind of node.</summary>
internal static class SyntaxNodeFactory
{
    public static SyntaxNode Create(SyntaxTree tree, SyntaxNode? parent, int index) => tree.Green.Nodes[index].Kind switch
    {
        SyntaxKind.CompilationUnit => new CompilationUnitSyntax(tree, index),
        SyntaxKind.NamespaceDeclaration => new NamespaceDeclarationSyntax(tree, parent, index),
        SyntaxKind.UseDirective => new UseDirectiveSyntax(tree, parent, index),
        SyntaxKind.QualifiedName => new QualifiedNameSyntax(tree, parent, index),
        SyntaxKind.Section => new SectionSyntax(tree, parent, index),
        SyntaxKind.Include => new IncludeSyntax(tree, parent, index),
        SyntaxKind.Field => new FieldSyntax(tree, parent, index),
        SyntaxKind.FieldType => new FieldTypeSyntax(tree, parent, index),
        SyntaxKind.Property => new PropertySyntax(tree, parent, index),
        SyntaxKind.Text => new TextSyntax(tree, parent, index),
        SyntaxKind.Reference => new ReferenceSyntax(tree, parent, index),
        SyntaxKind.Literal => new LiteralSyntax(tree, parent, index),
        SyntaxKind.Annotation => new AnnotationSyntax(tree, parent, index),
        _ => new DeclarationSyntax(tree, parent, index),
    };
}
