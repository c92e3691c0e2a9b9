using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Reports a property that the kind does not have, with those that were likely meant.</summary>
internal static class UnknownProperties
{
    private const int MostGuesses = 3;

    /// <summary>Reports one, and gives the properties that were likely meant: none that is given and takes one value.</summary>
    public static IReadOnlyList<string> Report(
        BindingContext context, Kind kind, PropertySyntax property, IReadOnlyDictionary<Property, List<PropertySyntax>> given)
    {
        var name = property.Name.Text;
        var free = kind.Properties.Where(p => p.IsList || !given.ContainsKey(p)).ToArray();
        if (FindSwapped(property, free) is { } swapped)
        {
            ReportSwapped(context, kind, property, swapped);
            return [swapped.Name];
        }
        var nearest = NearestName.Find(name, free.Select(p => p.Name));
        var isGuess = nearest.Count == 0 && !IsMember(kind, name) && !given.Keys.Any(p => NearestName.IsNear(name, p.Name));
        if (isGuess)
            nearest = [.. free.Where(p => TrialBinding.IsMeant(context, p, [.. property.Values])).Select(p => p.Name).Take(MostGuesses)];
        context.Report(SemanticDiagnostics.UnknownProperty, property.Name.Span, ("kind", kind.NounAtStart), ("name", name),
            ("suggestion", NearestName.Suggest(nearest, otherwise: SuggestInstead(kind, property, given))));
        context.OfferChoices(isGuess ? [] : nearest, nearest, property.Name.Span);
        return nearest;
    }

    /// <summary>The property whose name stands behind the colon, with its value before it: 'likely: likelihood'.</summary>
    private static Property? FindSwapped(PropertySyntax property, Property[] free) =>
        property.Values.ToArray() is [ReferenceSyntax { Annotation: null } value] ? Array.Find(free, p => p.Name == value.Path) : null;

    private static void ReportSwapped(BindingContext context, Kind kind, PropertySyntax property, Property meant)
    {
        var text = $"{meant.Name}: {property.Name.Text}";
        context.Report(SemanticDiagnostics.UnknownProperty, property.Name.Span, ("kind", kind.NounAtStart), ("name", property.Name.Text),
            ("suggestion", $"; the name stands before the colon: '{text}'."));
        context.OfferFix($"Write '{text}'", property.Span, text);
    }

    private static string SuggestInstead(Kind kind, PropertySyntax property, IReadOnlyDictionary<Property, List<PropertySyntax>> given)
    {
        if (IsMember(kind, property.Name.Text))
            return $"; '{property.Name.Text}' is written without a colon.";
        if (NearestName.Find(property.Name.Text, given.Keys.Select(p => p.Name), most: 1) is [var near])
            return $"; did you mean '{near}', which is given already?";
        var text = property.Values.FirstOrDefault() is TextSyntax ? "; a title stands behind the name and prose in the body, both without a property" : "";
        return $"{text}; it has {string.Join(", ", kind.Properties.Select(p => p.Name))}.";
    }

    /// <summary>Whether a member of the body begins with the word, and no property.</summary>
    private static bool IsMember(Kind kind, string word) => kind.Members.Contains(word) || kind == BriefKind.Kind && word is "include" or "section";
}
