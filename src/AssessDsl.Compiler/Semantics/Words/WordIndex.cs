using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What the titles and prose of a project say about likelihood and confidence. Each text is read once.</summary>
internal sealed class WordIndex(Compilation compilation)
{
    /// <summary>Of texts for which no day is known, earlier years are past: those before the language was there to write them in.</summary>
    private const int FirstYear = 2025;

    private readonly ConcurrentDictionary<DeclarationSymbol, ImmutableArray<Reading>> _readings = [];
    private readonly ConcurrentDictionary<string, PhraseFinder> _finders = new(StringComparer.Ordinal);

    /// <summary>The title and prose of an assessment, or the prose of a brief and its sections, by the scale in use.</summary>
    public ImmutableArray<Reading> Read(DeclarationSymbol symbol) => _readings.GetOrAdd(symbol, Find);

    /// <summary>The prose of a brief and its sections, in order.</summary>
    public static IEnumerable<TextValue> ProseOf(DeclarationSymbol brief) => brief.AllContent().OfType<TextContent>().Select(text => text.Text);

    private ImmutableArray<Reading> Find(DeclarationSymbol symbol)
    {
        if (compilation.GetScaleInUse(symbol) is not { } scale)
            return [];
        var finder = _finders.GetOrAdd(scale.Id, _ => new(Phrasebook.Build(scale, OthersThan(scale))));
        var isBrief = symbol.Kind == BriefKind.Kind;
        var readings = ImmutableArray.CreateBuilder<Reading>();
        if (!isBrief && symbol.Syntax.Title is { Exists: true } title)
        {
            var source = DecodedText.Decode(title);
            readings.Add(new(scale, symbol.SyntaxTree, source, null, finder.Find(ReadableText.OfTitle(source.Value), ThisYear)));
        }
        foreach (var prose in isBrief ? ProseOf(symbol) : symbol.Texts)
            readings.Add(new(scale, symbol.SyntaxTree, prose.Source, prose, finder.Find(ReadProse(prose), ThisYear)));
        return readings.ToImmutable();

        int ThisYear() => (isBrief ? symbol.DateOf(BriefKind.Date) : compilation.EvidenceGraph.Now(symbol))?.Start.Year ?? FirstYear;
    }

    /// <summary>A mention shows its author's own words, unless these are a name of what it mentions.</summary>
    private static ReadableText ReadProse(TextValue prose)
    {
        var targets = prose.Mentions.ToDictionary(mention => mention.Span, mention => mention.Target);
        return ReadableText.OfProse(prose.Markdown, mention =>
            mention.Words is { } words && !(targets.GetValueOrDefault(mention.FullSpan) is { } target && IsName(target, words)));
    }

    private static bool IsName(DeclarationSymbol target, string words) =>
        words == target.DisplayName || target.Strings(ActorKind.Aka).Concat(target.Strings(PlaceKind.Aka)).Contains(words);

    private IEnumerable<Scale> OthersThan(Scale scale) => BuiltInScales.Names
        .Where(name => name != scale.Id)
        .Select(name => compilation.BuiltInNamespace.FindDeclaration(name))
        .OfType<DeclarationSymbol>()
        .Select(compilation.GetScale);
}
