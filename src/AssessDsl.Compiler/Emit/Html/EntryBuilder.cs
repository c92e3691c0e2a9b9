using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the entry of an actor or place that a page names.</summary>
internal static class EntryBuilder
{
    public static Entry Build(Page page, DeclarationSymbol symbol)
    {
        var facts = new FactsBuilder(page);
        var isActor = symbol.Kind.IsA(ActorKind.Kind);
        var (type, aka) = isActor ? (ActorKind.Type, ActorKind.Aka) : (PlaceKind.Type, PlaceKind.Aka);
        return new()
        {
            // Where a section shows it as a card, the card has the anchor.
            Id = page.ClaimAnchor(symbol),
            Title = symbol.DisplayName,
            OtherNames = [.. symbol.Strings(aka).Where(name => !name.EndsWith(symbol.DisplayName, StringComparison.OrdinalIgnoreCase))],
            Type = symbol.NameOf(type) is { } name ? page.Labels.Word(name) : page.Labels.Kind(symbol.Kind.Name),
            Details = [.. facts.Names(symbol, ActorKind.Role), .. facts.Names(symbol, PlaceKind.Coordinates)],
            IsActor = isActor,
            Facts = facts.Build(symbol, 3, type, aka, ActorKind.Role, PlaceKind.Coordinates),
            Texts = page.Prose(symbol.Texts, 3),
            Sources = page.SourcesOf(symbol),
            Tags = Page.TagsOf(symbol),
        };
    }
}
