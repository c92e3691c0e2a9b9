using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds latitude and longitude as two properties, which are one.</summary>
internal static class SplitCoordinates
{
    /// <summary>Reports <c>lat: 48.46</c>, <c>lon: 35.05</c> once, and takes them off the unknown properties.</summary>
    public static void Report(BindingContext context, Kind kind, List<PropertySyntax> unknown, IReadOnlyDictionary<Property, List<PropertySyntax>> given)
    {
        if (kind.Properties.FirstOrDefault(p => p.Type == PropertyType.Coordinates && !given.ContainsKey(p)) is not { } coordinates)
            return;
        var index = unknown.FindIndex(IsNumber);
        if (index < 0 || index + 1 == unknown.Count || !IsNumber(unknown[index + 1]))
            return;
        var (latitude, longitude) = (unknown[index], unknown[index + 1]);
        var text = Join(coordinates, latitude, longitude);
        context.Report(SemanticDiagnostics.UnknownProperty, latitude.Name.Span,
            ("kind", kind.NounAtStart), ("name", latitude.Name.Text), ("suggestion", $"; write '{text}', the latitude first."));
        OfferFix(context, latitude, longitude, text);
        unknown.RemoveRange(index, 2);
    }

    /// <summary>Reports <c>coordinates: 48.46</c>, <c>coordinates: 35.05</c> once; says whether that is what is written.</summary>
    public static bool Report(BindingContext context, Property coordinates, List<PropertySyntax> written)
    {
        if (written is not [var latitude, var longitude] || !IsNumber(latitude) || !IsNumber(longitude))
            return false;
        var text = Join(coordinates, latitude, longitude);
        context.Report(SemanticDiagnostics.RepeatedProperty, longitude.Name.Span,
            ("property", coordinates.Name), ("what", $"in two halves; write '{text}', the latitude first"));
        context.Relate(context.Locate(latitude.Name.Span), "given here first");
        OfferFix(context, latitude, longitude, text);
        return true;
    }

    private static string Join(Property coordinates, PropertySyntax latitude, PropertySyntax longitude) =>
        $"{coordinates.Name}: {latitude.Values.First()}, {longitude.Values.First()}";

    private static void OfferFix(BindingContext context, PropertySyntax latitude, PropertySyntax longitude, string text)
    {
        if (latitude.Span.End == longitude.FullSpan.Start)
            context.OfferFix($"Write '{text}'", TextSpan.FromBounds(latitude.Span.Start, longitude.Span.End), text, isSafe: false);
    }

    private static bool IsNumber(PropertySyntax property) =>
        property.Values.ToArray() is [LiteralSyntax { IsRange: false, Low.Kind: SyntaxKind.Number }];
}
