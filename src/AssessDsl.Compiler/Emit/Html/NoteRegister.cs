using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Numbers the sources of a page in the order in which it comes upon them.</summary>
internal sealed class NoteRegister
{
    private readonly Dictionary<DeclarationSymbol, int> _numbers = [];
    private readonly List<DeclarationSymbol> _sources = [];
    private readonly HashSet<DeclarationSymbol> _anchored = [];

    /// <summary>The sources so far, in the order of their numbers.</summary>
    public IReadOnlyList<DeclarationSymbol> Sources => _sources;

    /// <summary>The anchor at the first citation in the text, for the way back; null where a source stands under cards only.</summary>
    public string? FindAnchor(DeclarationSymbol source) => _anchored.Contains(source) ? AnchorOf(source) : null;

    /// <summary>The note of a source, which has none yet the first time.</summary>
    public NoteReference Refer(DeclarationSymbol source) =>
        new(NumberOf(source), "#" + source.Id, RatingOf(source), Anchor: null);

    /// <summary>The note of a source that is cited in the text.</summary>
    public NoteReference Cite(DeclarationSymbol source)
    {
        var note = Refer(source);
        return note with { Anchor = _anchored.Add(source) ? AnchorOf(source) : null };
    }

    private string AnchorOf(DeclarationSymbol source) => $"cite-{NumberOf(source)}";

    private int NumberOf(DeclarationSymbol source)
    {
        if (!_numbers.TryGetValue(source, out var number))
        {
            _sources.Add(source);
            _numbers.Add(source, number = _sources.Count);
        }
        return number;
    }

    private static string? RatingOf(DeclarationSymbol source)
    {
        var rating = source.NameOf(SourceKind.Reliability) + source.NumberOf(SourceKind.Credibility)?.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        return rating.Length == 0 ? null : rating;
    }
}
