namespace AssessDsl.Compiler.Syntax;

/// <summary>The name of a namespace, <c>a.b</c>.</summary>
public sealed class QualifiedNameSyntax : SyntaxNode
{
    internal QualifiedNameSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The names between the dots.</summary>
    public SyntaxTokenList Names => new(this, SyntaxFacts.IsName);

    /// <summary>The texts of the names; what stands in quotation marks by mistake is read all the same.</summary>
    public IEnumerable<string> Parts => Names.Where(name => !name.IsMissing)
        .SelectMany(name => name.IsMalformed ? name.Text.Trim('"').Split('.') : [name.Text]);

    /// <summary>The names joined by dots, without the white space and comments that may stand between them.</summary>
    public string Path => string.Join('.', Parts);
}
