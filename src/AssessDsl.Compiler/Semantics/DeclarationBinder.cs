using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what a declaration means: its kind, its properties' values, its prose, and what is wrong with them.</summary>
internal sealed class DeclarationBinder
{
    private readonly BindingContext _context;
    private readonly ValueBinder _values;
    private readonly ProseBinder _prose;
    private readonly List<Property> _unclear = [];

    private DeclarationBinder(BindingContext context)
    {
        _context = context;
        _prose = new(context);
        _values = new(context, _prose);
    }

    private DeclarationSymbol Symbol => _context.Symbol;

    public static BoundDeclaration Bind(Compilation compilation, FileDeclarations file, DeclarationSymbol symbol)
    {
        var context = new BindingContext(compilation, file, symbol);
        return new DeclarationBinder(context).Bind();
    }

    private BoundDeclaration Bind()
    {
        var syntax = Symbol.Syntax;
        var kind = Symbol.Kind;
        if (syntax.Kind == SyntaxKind.Custom)
            KindBinder.CheckKindOf(_context, syntax);
        else if (syntax.Kind == SyntaxKind.Scale)
            ScaleBinder.CheckTerms(_context);
        var defaults = Symbol.Definition is { } definition ? BindDefaults(definition) : ReadOnlyDictionary<string, Value>.Empty;
        var properties = BindProperties(kind, syntax);
        var texts = syntax.Kind == SyntaxKind.Brief ? [] : syntax.Texts.Select(_prose.Bind).ToImmutableArray();
        var content = syntax.Kind == SyntaxKind.Brief ? new ContentBinder(_context, _prose).Bind(syntax.Members) : [];
        return new(properties, defaults)
        {
            Unclear = [.. _unclear],
            Texts = texts,
            Content = content,
            Diagnostics = [.. BrokenMembers.LeaveOut(syntax, _context.Diagnostics)],
            References = [.. _context.References],
            NeededUses = _context.NeededUses,
        };
    }

    /// <summary>Binds the defaults of the fields of a kind, which may refer to declarations of that very kind.</summary>
    private IReadOnlyDictionary<string, Value> BindDefaults(KindDefinition definition)
    {
        var defaults = new Dictionary<string, Value>(StringComparer.Ordinal);
        _context.Diagnostics.AddRange(definition.Diagnostics);
        _context.References.AddRange(definition.References);
        _context.NeededUses |= definition.NeededUses;
        foreach (var field in Symbol.Syntax.Fields)
        {
            var property = definition.Kind.OwnProperties.FirstOrDefault(p => p.Name == field.DeclaredName);
            if (field.Default is { } syntax && property is not null && _values.Bind(property, syntax) is { } value)
                defaults.TryAdd(property.Name, value);
        }
        return defaults;
    }

    private Dictionary<Property, ImmutableArray<Value>> BindProperties(Kind kind, DeclarationSyntax syntax)
    {
        var given = new Dictionary<Property, List<PropertySyntax>>();
        var unknown = new List<PropertySyntax>();
        foreach (var property in syntax.Properties)
        {
            if (kind.FindProperty(property.Name.AsSpan().Trim('"')) is { } known)
                (given.TryGetValue(known, out var list) ? list : given[known] = new(1)).Add(property);
            else if (!property.Colon.IsMissing && !kind.MayHave(property.Name.Text))
                unknown.Add(property);
        }
        var broken = new BrokenParts(_context.Compilation.Declarations, Symbol, given);
        List<string> misspelt = [.. broken.Words];
        unknown.RemoveAll(property => broken.MayBelongToMember(kind, property));
        if (unknown.Count > 1)
            SplitCoordinates.Report(_context, kind, unknown, given);
        foreach (var property in unknown)
            misspelt.AddRange(UnknownProperties.Report(_context, kind, property, given));
        var bound = new Dictionary<Property, ImmutableArray<Value>>();
        foreach (var property in kind.Properties)
        {
            var values = given.TryGetValue(property, out var written) ? Bind(property, written) : [];
            if (misspelt.Contains(property.Name) || (written is null ? broken.MayBeAnyProperty : IsUnclear(property, written, values, broken)))
                _unclear.Add(property);
            if (written is null && property.IsRequired && !broken.MayBeWholeProperty && !misspelt.Contains(property.Name))
                MissingProperties.Report(_context, kind, property);
            if (values.IsEmpty && written is null && property.HasDefault)
                values = DefaultOf(kind, property) is { } value ? [value] : [];
            if (!values.IsEmpty)
                bound.Add(property, values);
        }
        return bound;
    }

    /// <summary>Whether some of what is written is broken or has no meaning.</summary>
    private static bool IsUnclear(Property property, List<PropertySyntax> written, ImmutableArray<Value> values, BrokenParts broken) =>
        values.Length < (property.IsList ? written.Sum(w => w.Values.Count()) : 1)
        || broken.ContainAny(written);

    private Value? DefaultOf(Kind kind, Property property)
    {
        if (property == ScaleKind.Style)
            return new NameValue(ScaleBinder.StyleOf(Symbol), null);
        for (var custom = kind; custom is { IsCustom: true }; custom = custom.Base)
        {
            if (custom.OwnProperties.Contains(property))
                return _context.Compilation.GetFieldDefault(custom, property);
        }
        return DefaultValues.Create(property.Type, property.Default!);
    }

    private ImmutableArray<Value> Bind(Property property, List<PropertySyntax> written)
    {
        var syntaxes = ValuesOf(written);
        if (property.Type == PropertyType.Coordinates)
        {
            if (written.Count > 1)
                ReportRepeated(property, written, syntaxes);
            return _values.BindCoordinates(property, written[0], ValuesOf(written[..1])) is { } coordinates ? [coordinates] : [];
        }
        if (!property.IsList && (BrokenParts.IsOneValueInWords(written[0]) || _context.ReportDecimalComma(property, syntaxes)))
            return [];
        if (!property.IsList)
            ReportRepeated(property, written, syntaxes);
        if (!property.IsList && written.Count == 1 && syntaxes.Count > 1)
            return []; // which of them was meant, and whether it is right, will show when one is left
        var count = property.IsList ? syntaxes.Count : Math.Min(syntaxes.Count, 1);
        var values = ImmutableArray.CreateBuilder<Value>(count);
        foreach (var syntax in CollectionsMarshal.AsSpan(syntaxes)[..count])
        {
            if (_values.Bind(property, syntax) is { } value)
                values.Add(value);
        }
        var repeated = RepeatedValues.Find(values);
        if (syntaxes.Count - repeated.Count < property.Minimum && !written.Exists(w => w.IsIncomplete))
            ReportTooFew(property, written[0], syntaxes.Count - repeated.Count);
        else if (!written.Exists(BrokenParts.IsOneValueInWords))
            RepeatedValues.Report(_context, property, repeated);
        if (property == ClauseKind.Binds)
            ReportStrangers(values);
        return values.DrainToImmutable();
    }

    private static List<ValueSyntax> ValuesOf(List<PropertySyntax> written)
    {
        var values = new List<ValueSyntax>(1);
        foreach (var property in written)
        {
            foreach (var value in property.Values)
            {
                if (!value.IsMissing)
                    values.Add(value);
            }
        }
        return values;
    }

    private void ReportRepeated(Property property, List<PropertySyntax> written, List<ValueSyntax> values)
    {
        if (written.Count > 1)
        {
            _context.Report(SemanticDiagnostics.RepeatedProperty, written[1].Name.Span, ("property", property.Name), ("what", "again here"));
            _context.Relate(_context.Locate(written[0].Name.Span), "given here first");
        }
        else if (values.Count > 1)
        {
            _context.Report(SemanticDiagnostics.RepeatedProperty, values[1].ValueSpan, ("property", property.Name), ("what", "several"));
        }
    }

    private void ReportTooFew(Property property, PropertySyntax written, int count) =>
        _context.Report(SemanticDiagnostics.TooFew, written.Name.Span, ("property", property.Name), ("minimum", property.Minimum), ("count", count));

    private void ReportStrangers(IEnumerable<Value> values)
    {
        if (Symbol.Owner is not { } agreement || !AreAllPartiesKnown(agreement))
            return;
        var parties = agreement.Targets(AgreementKind.Parties).ToHashSet();
        foreach (var value in values.OfType<ReferenceValue>().Where(v => !parties.Contains(v.Target)))
        {
            _context.Report(SemanticDiagnostics.NotAParty, ((ReferenceSyntax)value.Syntax!).NameSpan, ("name", value.Target.Name), ("agreement", agreement.Name));
            _context.Relate(agreement.Location, "the agreement");
        }
    }

    /// <summary>Whether the parties are given, and none of them is broken or unknown: one of those may be who is bound.</summary>
    private static bool AreAllPartiesKnown(DeclarationSymbol agreement) =>
        agreement.IsGiven(AgreementKind.Parties) && agreement.IsClear(AgreementKind.Parties);
}
