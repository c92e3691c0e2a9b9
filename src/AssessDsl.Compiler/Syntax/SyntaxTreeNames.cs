using System.Collections.Immutable;

namespace AssessDsl.Compiler.Syntax;

/// <summary>
/// The names in one file, read from its syntax alone and once: what other files can know of it without looking at what
/// its text means.
/// </summary>
internal sealed class SyntaxTreeNames
{
    private readonly SyntaxTree _tree;
    private ImmutableArray<string> _mentioned;
    private ImmutableArray<string> _titles;

    public SyntaxTreeNames(SyntaxTree tree)
    {
        _tree = tree;
        Namespace = [.. tree.Root.Namespace?.Name.Parts ?? []];
        Declared = [.. DeclarationsIn(tree.Root.ChildNodes).Select(declaration => declaration.DeclaredName).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        HasNameless = !tree.Diagnostics.IsEmpty && DeclarationsIn(tree.Root.ChildNodes).Any(declaration => declaration.IsNameIncomplete);
        HasLostHead = !tree.Diagnostics.IsEmpty && tree.Root.ChildNodes.Select(node => node.DescendantTokens().First()).Append(tree.Root.EndOfFile).Any(token => token.IsBehindSkipped(":") && token.IsBehindSkipped("}"));
    }

    /// <summary>The names of the file's namespace, from the outside in.</summary>
    public ImmutableArray<string> Namespace { get; }

    /// <summary>The names that the file declares in its namespace.</summary>
    public ImmutableArray<string> Declared { get; }

    /// <summary>Whether the name of some declaration is missing.</summary>
    public bool HasNameless { get; }

    /// <summary>Whether properties stand in the file with a brace behind them, and no head before them.</summary>
    public bool HasLostHead { get; }

    /// <summary>
    /// The names that may stand for something declared elsewhere: those of references, properties and first words, and
    /// all that follow an at-sign in a text, be it prose or not.
    /// </summary>
    public ImmutableArray<string> Mentioned
    {
        get
        {
            if (_mentioned.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _mentioned, MentionedNames.In(_tree));
            return _mentioned;
        }
    }

    /// <summary>The titles and other names of what may be an actor or a place.</summary>
    public ImmutableArray<string> Titles
    {
        get
        {
            if (_titles.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _titles, [.. DeclarationsIn(_tree.Root.ChildNodes).SelectMany(TitlesOf)]);
            return _titles;
        }
    }

    /// <summary>The declarations that belong to a namespace, those inside briefs and their sections included.</summary>
    private static IEnumerable<DeclarationSyntax> DeclarationsIn(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is DeclarationSyntax declaration)
                yield return declaration;
            foreach (var inner in node is SectionSyntax or DeclarationSyntax { Kind: SyntaxKind.Brief } ? DeclarationsIn(node.ChildNodes) : [])
                yield return inner;
        }
    }

    private static IEnumerable<string> TitlesOf(DeclarationSyntax declaration)
    {
        if (declaration.Kind != SyntaxKind.Custom && declaration.Keyword.Kind is not (SyntaxKind.ActorKeyword or SyntaxKind.PlaceKeyword))
            return [];
        var others = declaration.Properties.Where(property => property.Name.Text == "aka").SelectMany(property => property.Values.OfType<TextSyntax>());
        return others.Select(text => text.Literal).Prepend(declaration.Title).Where(token => token.Exists).Select(token => DecodedText.Decode(token).Value);
    }
}
