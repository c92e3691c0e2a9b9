using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what a declaration means: its kind, its properties' values, its prose, and what is wrong with them.</summary>
internal sealed class DeclarationBinder
{
    private const int MostGuesses = 3;

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
            var property = definition.Kind.OwnProperties.FirstOrDefault(p => p.Name == field.Name.Text);
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
        var misspelt = unknown.SelectMany(property => ReportUnknown(kind, property, given)).ToHashSet(StringComparer.Ordinal);
        if (IsBroken(syntax))
            misspelt.UnionWith(WordsBetweenValues(syntax));
        var bound = new Dictionary<Property, ImmutableArray<Value>>();
        var isBroken = syntax.IsIncomplete || IsBroken(syntax) && IsBrokenBeside(syntax, given);
        var mayBeThere = syntax.IsIncomplete || IsFollowedByWords(syntax) || IsBroken(syntax) && HasBrokenProperty(syntax, given);
        foreach (var property in kind.Properties)
        {
            var values = given.TryGetValue(property, out var written) ? Bind(property, written) : [];
            if (misspelt.Contains(property.Name) || (written is null ? isBroken : IsUnclear(property, written, values)))
                _unclear.Add(property);
            if (written is null && property.IsRequired && !mayBeThere && !misspelt.Contains(property.Name))
                MissingProperties.Report(_context, kind, property);
            if (values.IsEmpty && written is null && property.HasDefault)
                values = DefaultOf(kind, property) is { } value ? [value] : [];
            if (!values.IsEmpty)
                bound.Add(property, values);
        }
        return bound;
    }

    /// <summary>The words among values without commas, of which one may begin the next property: 'confidence: low because bulletin'.</summary>
    private static IEnumerable<string> WordsBetweenValues(DeclarationSyntax syntax) =>
        syntax.Properties.Where(IsOneValueInWords).SelectMany(property => property.Values).OfType<ReferenceSyntax>().SelectMany(value => value.Names).Select(name => name.Text);

    /// <summary>Whether some of what is written is broken or has no meaning.</summary>
    private bool IsUnclear(Property property, List<PropertySyntax> written, ImmutableArray<Value> values) =>
        values.Length < (property.IsList ? written.Sum(w => w.Values.Count()) : 1)
        || written.Exists(IsBroken);

    /// <summary>Whether something is broken besides the properties of which one knows what they are: it may stand for any of the others.</summary>
    private static bool IsBrokenBeside(DeclarationSyntax syntax, Dictionary<Property, List<PropertySyntax>> given)
    {
        var known = given.Values.SelectMany(written => written).ToHashSet<SyntaxNode>();
        return syntax.ChildNodes.Any(node => node is PropertySyntax { Name.HasSkippedTextBefore: true } || node.ContainsErrors && !known.Contains(node))
            || syntax.ChildTokens().Any(token => token.IsMissing || token.IsMalformed || token.HasSkippedTextBefore);
    }

    /// <summary>Whether words stand behind a head on its line that are no declaration: the body behind them is this one's.</summary>
    private bool IsFollowedByWords(DeclarationSyntax syntax) =>
        !syntax.OpenBrace.Exists && syntax.DescendantTokens().Last().GetNextToken() is { Exists: true, IsFirstOnLine: false, Parent: DeclarationSyntax { Kind: SyntaxKind.Custom } next }
        && _context.Compilation.Declarations.Find(next)?.Kind == BoundDeclaration.UnknownKind;

    /// <summary>Whether one of the properties cannot be read, or what stands in its place: it may be one that is missing.</summary>
    private static bool HasBrokenProperty(DeclarationSyntax syntax, Dictionary<Property, List<PropertySyntax>> given) =>
        syntax.Properties.Except(given.Values.SelectMany(written => written)).Any(property => property.IsIncomplete)
        || syntax.Properties.Select(property => property.Name).Append(syntax.CloseBrace).Any(token => token.LeadingTrivia.Any(trivia => trivia.Kind == SyntaxKind.SkippedToken));

    private bool IsBroken(SyntaxNode node) => !Symbol.SyntaxTree.Diagnostics.IsEmpty && node.ContainsErrors;

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
        if (!property.IsList && (IsOneValueInWords(written[0]) || _context.ReportDecimalComma(property, syntaxes)))
            return [];
        if (!property.IsList)
            ReportRepeated(property, written, syntaxes);
        var count = property.IsList ? syntaxes.Count : Math.Min(syntaxes.Count, 1);
        var values = ImmutableArray.CreateBuilder<Value>(count);
        foreach (var syntax in CollectionsMarshal.AsSpan(syntaxes)[..count])
        {
            if (_values.Bind(property, syntax) is { } value)
                values.Add(value);
        }
        var repeated = FindRepeated(values);
        if (syntaxes.Count - repeated.Count < property.Minimum && !written.Exists(w => w.IsIncomplete))
            ReportTooFew(property, written[0], syntaxes.Count - repeated.Count);
        else
            ReportRepeated(property, repeated);
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

    /// <summary>Reports a property that the kind does not have, and gives those that were likely meant: none that is given and takes one value.</summary>
    private IReadOnlyList<string> ReportUnknown(Kind kind, PropertySyntax property, Dictionary<Property, List<PropertySyntax>> given)
    {
        var name = property.Name.Text;
        var free = kind.Properties.Where(p => p.IsList || !given.ContainsKey(p)).ToArray();
        var nearest = NearestName.Find(name, free.Select(p => p.Name));
        var isGuess = nearest.Count == 0 && !IsMember(kind, name) && !given.Keys.Any(p => NearestName.IsNear(name, p.Name));
        if (isGuess)
            nearest = [.. free.Where(p => TrialBinding.IsMeant(_context, p, [.. property.Values])).Select(p => p.Name).Take(MostGuesses)];
        _context.Report(SemanticDiagnostics.UnknownProperty, property.Name.Span, ("kind", Sentence(kind)), ("name", name),
            ("suggestion", nearest.Count > 0 ? NearestName.Suggest(nearest) : SuggestInstead(kind, property, given)));
        _context.OfferReplacements(nearest, property.Name.Span, isGuess);
        return nearest;
    }

    private static string SuggestInstead(Kind kind, PropertySyntax property, Dictionary<Property, List<PropertySyntax>> given)
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

    /// <summary>"almost certain" for <c>almost_certain</c>: the comma that is missing has been reported.</summary>
    private static bool IsOneValueInWords(PropertySyntax written) => written.ChildTokens().Any(token => token is { Kind: SyntaxKind.Comma, IsMissing: true });

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

    /// <summary>The references to what an earlier value refers to already, each with the first that does.</summary>
    private static IReadOnlyList<(ReferenceValue First, ReferenceValue Again)> FindRepeated(ImmutableArray<Value>.Builder values)
    {
        if (values.Count < 2)
            return [];
        var repeated = new List<(ReferenceValue, ReferenceValue)>();
        var seen = new Dictionary<DeclarationSymbol, ReferenceValue>();
        foreach (var value in values)
        {
            if (value is ReferenceValue reference && !seen.TryAdd(reference.Target, reference))
                repeated.Add((seen[reference.Target], reference));
        }
        return repeated;
    }

    private void ReportRepeated(Property property, IReadOnlyList<(ReferenceValue First, ReferenceValue Again)> repeated)
    {
        foreach (var (first, again) in repeated)
        {
            var syntax = (ReferenceSyntax)again.Syntax!;
            _context.Report(SemanticDiagnostics.RepeatedValue, syntax.NameSpan, ("property", property.Name), ("name", again.Target.Name));
            _context.Relate(_context.Locate(first.Syntax!.Span), "named here first");
            if (ValueRemoval.SpanOf(syntax) is { } span)
                _context.OfferFix("Remove the repeated value", span, "", isSafe: syntax.Annotation is null);
        }
    }

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

    internal static string Sentence(Kind kind) => char.ToUpperInvariant(kind.Noun[0]) + kind.Noun[1..];
}
