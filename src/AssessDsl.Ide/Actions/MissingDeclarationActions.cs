using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>Declares a name that means nothing yet, as what may stand where it is used.</summary>
internal static class MissingDeclarationActions
{
    private static readonly Kind[] s_mentioned = [ActorKind.Kind, PlaceKind.Kind, EventKind.Kind];

    public static IEnumerable<CodeAction> Get(SemanticModel model, Diagnostic diagnostic)
    {
        if (diagnostic.Descriptor != SemanticDiagnostics.UnknownName)
            return [];
        var span = diagnostic.Location.Span;
        var name = model.SyntaxTree.Text.ToString(span);
        if (!SyntaxFacts.IsValidName(name) || IsOwner(model.SyntaxTree.Text, span))
            return [];
        var actions = OwnerOf(model, span) switch
        {
            null => KindsAt(model, span).Select(kind => Declare(model, PlaceBehind(model, span), kind, name, name)),
            NamespaceSymbol space => PlaceIn(model, space, span) is { } place ? KindsAt(model, span).Select(kind => Declare(model, place, kind, name, $"{space.Id}.{name}")) : [],
            var owner => DeclareMember(owner, name),
        };
        return actions.Select(action => action with { Diagnostics = [diagnostic] });
    }

    /// <summary>Whether another name follows, so that nobody knows what this one is but that it has members.</summary>
    private static bool IsOwner(SourceText text, TextSpan name) =>
        name.End < text.Length && text[name.End] == '.' && !WordAtPosition.Find(text, name.End + 1).IsEmpty;

    /// <summary>What the dot before a name belongs to; null for a name without a dot before it.</summary>
    private static Symbol? OwnerOf(SemanticModel model, TextSpan name) =>
        model.References.FirstOrDefault(reference => reference.Span.End == name.Start - 1 && model.SyntaxTree.Text[name.Start - 1] == '.')?.Symbol;

    /// <summary>The kinds that may stand at a name, the likeliest first.</summary>
    private static IEnumerable<Kind> KindsAt(SemanticModel model, TextSpan name)
    {
        var node = model.SyntaxTree.Root.FindToken(name.Start).Parent;
        return node switch
        {
            DeclarationSyntax or FieldTypeSyntax or ReferenceSyntax { Parent: DeclarationSyntax or FieldTypeSyntax } => [KindKind.Kind],
            TextSyntax => model.SyntaxTree.Text.AsSpan()[..WordAtPosition.FindPathStart(model.SyntaxTree.Text, name.Start)].EndsWith("[@") ? [SourceKind.Kind] : s_mentioned,
            IncludeSyntax or ReferenceSyntax { Parent: IncludeSyntax } => [EventKind.Kind, AssessmentKind.Kind, AgreementKind.Kind],
            ReferenceSyntax { Parent: PropertySyntax property } => KindsOf(model, property),
            _ => [],
        };
    }

    private static IEnumerable<Kind> KindsOf(SemanticModel model, PropertySyntax property)
    {
        if (DeclarationAround.FindProperty(model, property)?.Type is not ReferenceType type)
            return [];
        if (type.AllowsAny)
            return s_mentioned;
        var custom = model.LookupKinds(property.Span.Start).Select(visible => visible.DefinedKind).OfType<Kind>();
        return BuiltInKinds.All.Concat(custom).Where(kind => type.Kinds.Contains(kind.Id) && !kind.IsMember);
    }

    private static CodeAction Declare(SemanticModel model, Location place, Kind kind, string name, string shown)
    {
        var end = place.Text!.LineEnd;
        var edit = new TextEdit(place.Path, place.Span, $"{end}{end}{Write(model, kind, name, end)}");
        return new($"Declare {kind.Name} '{shown}'", [edit], CodeActionKind.QuickFix, []);
    }

    /// <summary>Behind the outermost declaration that uses a name.</summary>
    private static Location PlaceBehind(SemanticModel model, TextSpan use) => Behind(
        model.SyntaxTree.Root.Declarations.First(declaration => declaration.FullSpan.Start <= use.Start && use.Start <= declaration.Span.End));

    /// <summary>In the file itself where it is of a namespace, else at the end of the first file that is; null for a namespace that only holds others.</summary>
    private static Location? PlaceIn(SemanticModel model, NamespaceSymbol space, TextSpan use)
    {
        if (IsOf(model.SyntaxTree))
            return PlaceBehind(model, use);
        var root = model.Compilation.SyntaxTrees.FirstOrDefault(IsOf)?.Root;
        return root?.Declarations.LastOrDefault() is { } last ? Behind(last) : root?.Uses.LastOrDefault() is { } used ? Behind(used) : root?.Namespace is { } declared ? Behind(declared) : null;

        bool IsOf(SyntaxTree tree) => tree.Root.Namespace?.Name.Path == space.Id;
    }

    /// <summary>Behind a node, and behind a comment that stands on its last line.</summary>
    private static Location Behind(SyntaxNode node)
    {
        var (text, end) = (node.SyntaxTree.Text, node.Span.End);
        var rest = TextSpan.FromBounds(end, text.GetLineSpan(text.GetLinePosition(end).Line).End);
        return node.SyntaxTree.GetLocation(new(text.AsSpan(rest).TrimStart().StartsWith("//") ? rest.End : end, 0));
    }

    private static string Write(SemanticModel model, Kind kind, string name, string end)
    {
        var scale = model.Compilation.FindScale(model.Compilation.Options.DefaultScale);
        string[] properties = [.. kind.Properties.Where(property => property is { IsRequired: true, Type: not ReferenceType }).Select(property => Placeholder.For(property, scale))];
        var head = $"{kind.Name} {name} \"{TitleOf(name)}\"";
        return properties.Length switch
        {
            0 => $"{head} {{{end}}}",
            1 => $"{head} {{ {properties[0]} }}",
            _ => $"{head} {{{end}  {string.Join($"{end}  ", properties)}{end}}}",
        };
    }

    /// <summary>A clause or hypothesis at the end of its agreement or question.</summary>
    private static IEnumerable<CodeAction> DeclareMember(Symbol owner, string name)
    {
        var kind = owner is DeclarationSymbol { Kind: var around } ? around == AgreementKind.Kind ? ClauseKind.Kind : around == QuestionKind.Kind ? HypothesisKind.Kind : null : null;
        if (kind is null || owner is not DeclarationSymbol { Syntax: { CloseBrace: { Exists: true, IsMissing: false } close } syntax })
            return [];
        var (tree, last) = (syntax.SyntaxTree, close.FullSpan.Start);
        var member = $"{kind.Name} {name} \"{TitleOf(name)}\"";
        var text = close.IsFirstOnLine
            ? $"{tree.Text.LineEnd}{tree.Text.ToString(tree.Text.GetIndentation(syntax.Span.Start))}  {member}"
            : $"{(syntax.Members.Any() ? "  " : " ")}{member}{(close.Span.Start == last ? " " : "")}";
        return [new($"Declare {kind.Name} '{owner.Name}.{name}'", [new(tree.Path, new(last, 0), text)], CodeActionKind.QuickFix, [])];
    }

    private static string TitleOf(string name) =>
        char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}
