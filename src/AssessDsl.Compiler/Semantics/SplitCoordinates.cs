using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds latitude and longitude as two properties, which are one: <c>lat: 48.46</c>, <c>lon: 35.05</c>.</summary>
internal static class SplitCoordinates
{
    /// <summary>Reports them once, and takes them off the unknown properties.</summary>
    public static void Report(BindingContext context, Kind kind, List<PropertySyntax> unknown, IReadOnlyDictionary<Property, List<PropertySyntax>> given)
    {
        if (kind.Properties.FirstOrDefault(p => p.Type == PropertyType.Coordinates && !given.ContainsKey(p)) is not { } coordinates)
            return;
        var index = unknown.FindIndex(IsNumber);
        if (index < 0 || index + 1 == unknown.Count || !IsNumber(unknown[index + 1]))
            return;
        var (latitude, longitude) = (unknown[index], unknown[index + 1]);
        var text = $"{coordinates.Name}: {latitude.Values.First()}, {longitude.Values.First()}";
        context.Report(SemanticDiagnostics.UnknownProperty, latitude.Name.Span,
            ("kind", kind.NounAtStart), ("name", latitude.Name.Text), ("suggestion", $"; write '{text}', the latitude first."));
        if (latitude.Span.End == longitude.FullSpan.Start)
            context.OfferFix($"Write '{text}'", TextSpan.FromBounds(latitude.Span.Start, longitude.Span.End), text, isSafe: false);
        unknown.RemoveRange(index, 2);
    }

    private static bool IsNumber(PropertySyntax property) =>
        property.Values.ToArray() is [LiteralSyntax { IsRange: false, Low.Kind: SyntaxKind.Number }];
}
