using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what a value means where a certain type is asked for.</summary>
internal sealed class ValueBinder
{
    private static readonly string[] Schemes = ["https://", "http://", "ftp://", "mailto:"];

    private readonly BindingContext _context;
    private readonly ProseBinder _prose;
    private readonly LiteralBinder _literals;
    private readonly TermBinder _terms;
    private readonly ReferenceBinder _references;

    public ValueBinder(BindingContext context, ProseBinder prose)
    {
        _context = context;
        _prose = prose;
        _literals = new(context);
        _terms = new(context);
        _references = new(context);
    }

    /// <summary>The value, or null when it makes no sense, which has been reported.</summary>
    public Value? Bind(Property property, ValueSyntax syntax)
    {
        AnnotationBinder.Check(_context, property, syntax);
        return property.Type switch
        {
            ReferenceType { Alternative: { } scalar } when syntax is TextSyntax text => BindText(scalar, text),
            ReferenceType type => _references.Bind(property, type, syntax),
            OptionType type => BindOption(property, type, syntax),
            ScalarType type => BindScalar(property, type.Scalar, syntax),
            _ => throw new InvalidOperationException($"Nobody binds {property.Type}."),
        };
    }

    /// <summary>Latitude and longitude, which are written as two values.</summary>
    public Value? BindCoordinates(Property property, PropertySyntax written, IReadOnlyList<ValueSyntax> values)
    {
        foreach (var value in values)
            AnnotationBinder.Check(_context, property, value);
        return _literals.BindCoordinates(property, written, values);
    }

    private Value? BindScalar(Property property, Scalar scalar, ValueSyntax syntax) => scalar switch
    {
        Scalar.String or Scalar.Text or Scalar.Url when syntax is TextSyntax text => BindText(scalar, text, property),
        Scalar.Name when syntax is ReferenceSyntax { IsMissing: true } => null,
        Scalar.Name when syntax is ReferenceSyntax reference && reference.Names.Count() == 1 => new NameValue(reference.Path, syntax),
        Scalar.Boolean when syntax is ReferenceSyntax { Path: "true" or "false" } word => new BooleanValue(word.Path == "true", syntax),
        Scalar.Likelihood => _terms.BindLikelihood(property, syntax, _literals),
        Scalar.Confidence => _terms.BindConfidence(property, syntax),
        _ when syntax is LiteralSyntax literal => _literals.Bind(property, scalar, literal),
        _ => _context.ReportWrongType(property, syntax),
    };

    private Value? BindText(Scalar scalar, TextSyntax text, Property? property = null)
    {
        if (scalar == Scalar.Text)
            return _prose.Bind(text);
        var value = DecodedText.Decode(text.Literal).Value;
        if (scalar == Scalar.Url && !IsAddress(value))
            return _context.ReportWrongType(property!, text, $" like this: it begins with {string.Join(", ", Schemes.SkipLast(1))} or {Schemes[^1]}");
        return new StringValue(value, text);
    }

    /// <summary>What a reader can open; a DOI has an address of its own, https://doi.org/….</summary>
    private static bool IsAddress(string text) =>
        Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private NameValue? BindOption(Property property, OptionType type, ValueSyntax syntax)
    {
        if (syntax is not ReferenceSyntax reference)
        {
            _context.ReportWrongType(property, syntax);
            return null;
        }
        if (reference.IsMissing)
            return null;
        if (type.Options.Contains(reference.Path))
            return new(reference.Path, syntax);
        _context.Report(SemanticDiagnostics.NotAnOption, reference.NameSpan,
            ("name", reference.Path), ("property", property.Name), ("options", string.Join(", ", type.Options)));
        _context.OfferChoices(NearestName.Find(reference.Path, type.Options), type.Options, reference.NameSpan);
        return null;
    }
}
