namespace AssessDsl.Compiler.Syntax;

/// <summary>
/// A declaration of any kind: <c>actor name "Title" { … }</c>, a clause, a hypothesis, a term, or an instance of a
/// custom kind.
/// </summary>
public sealed class DeclarationSyntax : SyntaxNode
{
    internal DeclarationSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The word <c>absent</c> before a clause, or no token.</summary>
    public SyntaxToken AbsentKeyword => ChildTokens().ElementAtOrDefault(0) is { Kind: SyntaxKind.AbsentKeyword } first ? first : default;

    /// <summary>The kind's keyword, or the name of a custom kind.</summary>
    public SyntaxToken Keyword => ChildTokens().FirstOrDefault(t => t.Kind != SyntaxKind.AbsentKeyword);

    /// <summary>The declared name; missing when the text has none.</summary>
    public SyntaxToken Identifier => ChildTokens().ElementAtOrDefault(AbsentKeyword.Exists ? 2 : 1);

    /// <summary>
    /// The name under which others find it. What is no name by mistake counts all the same: one in quotation marks, and the
    /// first word where a second one is missing, which may be the kind as well.
    /// </summary>
    internal string DeclaredName
    {
        get
        {
            var name = Identifier;
            if (name.IsMissing)
                return IsNameGuessed ? Keyword.Text : "";
            return name.IsMalformed ? name.Text.Trim('"') : name.Text;
        }
    }

    /// <summary>Whether it is not certain that this is its name.</summary>
    internal bool IsNameGuessed
    {
        get
        {
            var name = Identifier;
            return name.IsMissing ? Kind == SyntaxKind.Custom && (Title.Exists || OpenBrace.Exists) : name.IsMalformed;
        }
    }

    /// <summary>The title in quotation marks, or no token.</summary>
    public SyntaxToken Title => Token(SyntaxKind.String);

    /// <summary>The base of a kind, <c>: event</c>.</summary>
    public ReferenceSyntax? Base => Kind == SyntaxKind.Kind ? Child<ReferenceSyntax>() : null;

    /// <summary>The opening brace of the body, or no token.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBrace);

    /// <summary>The closing brace of the body, or no token.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBrace);

    /// <summary>Whether it is half typed: its name or a brace is missing, or its body cannot be read.</summary>
    public bool IsIncomplete => Identifier.IsMissing || OpenBrace.IsMissing || CloseBrace.IsMissing || !OpenBrace.Exists && EndsInSkippedText;

    /// <summary>Whether something was left out behind the name on its line, as in <c>al-assad</c>: the name is a part of what was meant.</summary>
    internal bool HasPartOfName => Identifier is { Exists: true, IsMissing: false } name && name.GetNextToken() is { Exists: true, IsFirstOnLine: false } next
        && (next.Kind == SyntaxKind.SkippedToken || next.HasSkippedTextBefore);

    /// <summary>Whether the name is missing, or not all that was meant: others may refer to what nobody can read.</summary>
    internal bool IsNameIncomplete => Identifier.IsMissing || HasPartOfName;

    /// <summary>What stands in the body, in order: properties, texts, fields, declarations, sections, includes.</summary>
    public IEnumerable<SyntaxNode> Members => ChildNodes.Where(c => c is not ReferenceSyntax);

    /// <summary>The properties of the body.</summary>
    public SyntaxList<PropertySyntax> Properties => Children<PropertySyntax>();

    /// <summary>The first property of a name, or null.</summary>
    public PropertySyntax? FindProperty(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name.AsSpan().SequenceEqual(name))
                return property;
        }
        return null;
    }

    /// <summary>The prose of the body.</summary>
    public SyntaxList<TextSyntax> Texts => Children<TextSyntax>();

    /// <summary>The fields of a kind.</summary>
    public SyntaxList<FieldSyntax> Fields => Children<FieldSyntax>();

    /// <summary>The declarations directly in the body.</summary>
    public SyntaxList<DeclarationSyntax> Declarations => Children<DeclarationSyntax>();
}
