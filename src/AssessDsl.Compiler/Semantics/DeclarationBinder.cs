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

    /// <summary>The names in those parts of a declaration that may name something; what else it means, and what is wrong with it, is not found out.</summary>
    public static IReadOnlyList<SymbolReference> FindReferences(Compilation compilation, FileDeclarations file, DeclarationSymbol symbol, string name)
    {
        var context = new BindingContext(compilation, file, symbol);
        var binder = new DeclarationBinder(context);
        if (symbol.Syntax.Kind is SyntaxKind.Brief or SyntaxKind.Kind or SyntaxKind.Scale)
            return binder.Bind().References; // they are few
        binder.BindPartsWith(name);
        return context.References;
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

    private void BindPartsWith(string name)
    {
        var syntax = Symbol.Syntax;
        if (syntax.Kind == SyntaxKind.Custom && syntax.Keyword.Text == name)
            KindBinder.CheckKindOf(_context, syntax);
        foreach (var (property, written) in GivenProperties(Symbol.Kind, syntax, []))
        {
            if (written.Exists(part => part.MayName(name)))
                BindValues(property, written, ValuesOf(written));
        }
        foreach (var text in syntax.Texts)
        {
            if (text.MayName(name))
                _prose.Bind(text);
        }
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
        var unknown = new List<PropertySyntax>();
        var given = GivenProperties(kind, syntax, unknown);
        var broken = new BrokenParts(_context.Compilation.Declarations, Symbol, given);
        List<string> misspelt = [.. broken.Words];
        unknown.RemoveAll(property => broken.MayBelongToMember(kind, property));
        if (MisnamedKinds.Have(_context, unknown))
        {
            unknown.Clear();
            misspelt.AddRange(kind.Properties.Select(property => property.Name));
        }
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

    /// <summary>What is written for each property of the kind.</summary>
    private static Dictionary<Property, List<PropertySyntax>> GivenProperties(Kind kind, DeclarationSyntax syntax, List<PropertySyntax> unknown)
    {
        var given = new Dictionary<Property, List<PropertySyntax>>();
        foreach (var property in syntax.Properties)
        {
            if (kind.FindProperty(property.Name.AsSpan().Trim('"')) is { } known)
                (given.TryGetValue(known, out var list) ? list : given[known] = new(1)).Add(property);
            else if (!property.Colon.IsMissing && !kind.MayHave(property.Name.Text))
                unknown.Add(property);
        }
        return given;
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
        if (BindValues(property, written, syntaxes) is not { } values)
            return [];
        if (property.Type == PropertyType.Coordinates)
            return values;
        var repeated = RepeatedValues.Find(values);
        if (syntaxes.Count - repeated.Count < property.Minimum && !written.Exists(w => w.IsIncomplete))
            ReportTooFew(property, written[0], syntaxes.Count - repeated.Count);
        else if (!written.Exists(BrokenParts.IsOneValueInWords))
            RepeatedValues.Report(_context, property, repeated);
        if (property == ClauseKind.Binds)
            ReportStrangers(values);
        return values;
    }

    /// <summary>The values that make sense; null where it is not clear which was meant.</summary>
    private ImmutableArray<Value>? BindValues(Property property, List<PropertySyntax> written, List<ValueSyntax> syntaxes)
    {
        if (property.Type == PropertyType.Coordinates)
        {
            if (SplitCoordinates.Report(_context, property, written))
                return null;
            if (written.Count > 1)
                ReportRepeated(property, written, syntaxes);
            return _values.BindCoordinates(property, written[0], ValuesOf(written[..1])) is { } coordinates ? [coordinates] : [];
        }
        if (!property.IsList && (BrokenParts.IsOneValueInWords(written[0]) || _context.ReportDecimalComma(property, syntaxes)))
            return null;
        if (!property.IsList)
            ReportRepeated(property, written, syntaxes);
        if (!property.IsList && written.Count == 1 && syntaxes.Count > 1)
            return null; // which of them was meant, and whether it is right, will show when one is left
        var count = property.IsList ? syntaxes.Count : Math.Min(syntaxes.Count, 1);
        var values = ImmutableArray.CreateBuilder<Value>(count);
        foreach (var syntax in CollectionsMarshal.AsSpan(syntaxes)[..count])
        {
            if (_values.Bind(property, syntax) is { } value)
                values.Add(value);
        }
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
