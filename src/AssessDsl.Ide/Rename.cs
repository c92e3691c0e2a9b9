using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>The changes of a rename, or why there are none.</summary>
/// <param name="Edits">The changes in all files; empty when it is refused.</param>
/// <param name="Refusal">Why the name cannot be changed so; null when it can.</param>
public sealed record RenameResult(ImmutableArray<TextEdit> Edits, string? Refusal);

/// <summary>Gives a declaration, namespace or field of a kind another name wherever it is named, in prose too.</summary>
public static class Rename
{
    /// <summary>The name under the cursor when it can be renamed, or null.</summary>
    public static TextSpan? FindName(SemanticModel model, int position) =>
        SymbolAtPosition.FindName(model, position) is { } name ? IsInProject(model.Compilation, name.Symbol) ? name.Span : null
        : KindFields.Find(model, position) is null ? null : SymbolAtPosition.FindWord(model.SyntaxTree, position).Span;

    /// <summary>The changes; where some text has the new name they are tried out first, so that every name means afterwards what it meant before.</summary>
    public static RenameResult Run(SemanticModel model, int position, string newName, CancellationToken cancellationToken = default)
    {
        var compilation = model.Compilation;
        if (FindName(model, position) is not { } name)
            return Refuse("There is no name here that can be changed.");
        if (!SyntaxFacts.IsValidName(newName))
            return Refuse($"'{newName}' is no name: a name is a letter or '_', then letters, digits and '_'.");
        if (model.SyntaxTree.Text.AsSpan(name).SequenceEqual(newName))
            return new([], null);
        if (SymbolAtPosition.Find(model, position) is not { } symbol)
            return RunForField(model, position, newName, cancellationToken);
        if (symbol.Container?.FindMember(newName) is { } taken)
            return Refuse($"There is already a '{taken.Id}'.");
        if ($"{compilation.Options.DefaultScale}.".StartsWith($"{symbol.Id}.", StringComparison.Ordinal))
            return Refuse($"The project's settings name the scale '{compilation.Options.DefaultScale}'.");
        ImmutableArray<TextEdit> edits = [.. Edits(References.Find(compilation, symbol, withDeclaration: true, cancellationToken), newName), .. KeepWords(symbol)];
        return IsUnheardOf(compilation, newName) || KeepsMeaning(compilation, symbol, edits, newName, cancellationToken)
            ? new(edits, null)
            : Refuse($"With the name '{newName}' some names would mean something else.");
    }

    private static RenameResult RunForField(SemanticModel model, int position, string newName, CancellationToken cancellationToken) =>
        KindFields.FindTaken(model.Compilation, KindFields.Find(model, position)!, newName) is { } kind
            ? Refuse($"'{kind.Name}' has a '{newName}' already.")
            : new(Edits(References.Find(model, position, withDeclaration: true, cancellationToken), newName), null);

    private static ImmutableArray<TextEdit> Edits(IEnumerable<Location> places, string newName) =>
        [.. places.Select(place => new TextEdit(place.Path, place.Span, newName))];

    /// <summary>Gives a term of a scale the words that its name has been so far, for prose goes on to say them. In a text that is broken nobody knows what another pair of quotation marks would do.</summary>
    private static TextEdit[] KeepWords(Symbol symbol) =>
        symbol is DeclarationSymbol { Syntax.Kind: SyntaxKind.Term } term && term.Kind.FindProperty(LikelihoodKind.Words.Name) is { } words && !term.IsGiven(words) && term.SyntaxTree.Diagnostics.IsEmpty
            ? [PropertyInsertion.For(term.Syntax, $"{words.Name}: \"{term.Name.Replace('_', ' ')}\"")] : [];

    private static RenameResult Refuse(string reason) => new([], reason);

    private static bool IsInProject(Compilation compilation, Symbol symbol) => symbol switch
    {
        DeclarationSymbol declaration => compilation.SyntaxTrees.Contains(declaration.SyntaxTree),
        _ => symbol.Name.Length > 0,
    };

    /// <summary>Whether no text has the name, so that nothing can be taken for something else. Words of the language have to be tried.</summary>
    private static bool IsUnheardOf(Compilation compilation, string name) => !compilation.FindMentioningTrees(name).Any() && !IsWordOfLanguage(name);

    private static bool IsWordOfLanguage(string name) => BuiltInScales.Names.Contains(name) || PlainTypes.Names.Contains(name)
        || Enum.GetValues<SyntaxKind>().Any(kind => SyntaxFacts.IsKeyword(kind) && SyntaxFacts.KeywordText(kind) == name);

    /// <summary>Whether every name means afterwards what it meant before, in all files where it might not.</summary>
    private static bool KeepsMeaning(
        Compilation before, Symbol symbol, ImmutableArray<TextEdit> edits, string newName, CancellationToken cancellationToken)
    {
        var tried = before.FindMentioningTrees(newName).Select(tree => tree.Path).Union(edits.Select(edit => edit.Path).Where(IsInDoubt)).ToHashSet(StringComparer.Ordinal);
        var after = Apply(before, edits.Where(edit => tried.Contains(edit.Path)));
        var newId = symbol.Id[..^symbol.Name.Length] + newName;
        return tried.All(path =>
            Meanings(before, path, IdAfterwards, cancellationToken).SequenceEqual(Meanings(after, path, meant => meant.Id, cancellationToken)));

        // The new name of a declaration can mean nothing else in a file from which nothing else of that name can be seen.
        bool IsInDoubt(string path) => symbol is not DeclarationSymbol declaration || declaration.SyntaxTree.Path == path || IsWordOfLanguage(newName)
            || before.GetSemanticModel(before.FindSyntaxTree(path)!, cancellationToken).LookupSymbols(0, newName).Any();

        string IdAfterwards(Symbol meant) => IsWithin(meant, symbol) ? newId + meant.Id[symbol.Id.Length..] : meant.Id;
    }

    /// <summary>What the names of a file mean, in the order of the text. A namespace may have the id of a declaration.</summary>
    private static IEnumerable<(string Id, bool IsNamespace)> Meanings(Compilation compilation, string path, Func<Symbol, string> idOf, CancellationToken cancellationToken) =>
        compilation.GetSemanticModel(compilation.FindSyntaxTree(path)!, cancellationToken).References.Select(reference => (idOf(reference.Symbol), reference.Symbol is NamespaceSymbol));

    private static bool IsWithin(Symbol? symbol, Symbol container) => symbol is not null && (symbol == container || IsWithin(symbol.Container, container));

    private static Compilation Apply(Compilation compilation, IEnumerable<TextEdit> edits)
    {
        var byPath = edits.ToLookup(edit => edit.Path);
        var trees = compilation.SyntaxTrees.ToArray();
        Parallel.For(0, trees.Length, index => trees[index] = Apply(trees[index], byPath[trees[index].Path]));
        return Compilation.Create(trees, compilation.Options);
    }

    private static SyntaxTree Apply(SyntaxTree tree, IEnumerable<TextEdit> edits)
    {
        var text = tree.Text;
        foreach (var edit in edits.OrderByDescending(edit => edit.Span))
            text = text.Replace(edit.Span, edit.NewText);
        return text == tree.Text ? tree : SyntaxTree.ParseText(text, tree.Path);
    }
}
