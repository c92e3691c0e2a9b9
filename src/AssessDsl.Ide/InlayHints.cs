using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide.Descriptions;

namespace AssessDsl.Ide;

/// <summary>What a hint tells.</summary>
public enum InlayHintKind
{
    /// <summary>What a likelihood term means in percentages, or what a percentage is called.</summary>
    Range,

    /// <summary>What a name stands for.</summary>
    Title,
}

/// <summary>A few words that an editor shows behind others, and that are not in the text.</summary>
/// <param name="Position">Where they are shown.</param>
/// <param name="Label">The words.</param>
/// <param name="Kind">What they tell.</param>
/// <param name="Tooltip">All of them, where the label is cut.</param>
public sealed record InlayHint(int Position, string Label, InlayHintKind Kind, string Tooltip);

/// <summary>Hints behind likelihoods and behind names in properties; prose shows titles of itself.</summary>
public static class InlayHints
{
    private const int MostCharacters = 40;

    /// <summary>The hints in a span, in the order of the text.</summary>
    public static ImmutableArray<InlayHint> Get(SemanticModel model, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(model);
        var values = from symbol in model.Symbols
                     where symbol.Syntax.Span.IntersectsWith(span)
                     from property in symbol.Kind.Properties
                     where property.Type is ReferenceType or ScalarType { Scalar: Scalar.Likelihood }
                     from value in symbol.GetValues(property)
                     select Create(value);
        var shown = model.Symbols.Where(symbol => symbol.Kind == BriefKind.Kind).SelectMany(symbol => symbol.AllContent()).Select(Create);
        return [.. values.Concat(shown).OfType<InlayHint>().Where(hint => span.Start <= hint.Position && hint.Position <= span.End).OrderBy(hint => hint.Position)];
    }

    private static InlayHint? Create(Value value) => value switch
    {
        LikelihoodValue { IsTerm: true, Syntax: ReferenceSyntax reference } likelihood => Range(reference.NameSpan.End, Describe.Range(likelihood.Low, likelihood.High)),
        LikelihoodValue { IsTerm: false, Term: { } term, Syntax: { } syntax } => Range(syntax.Span.End, TitleText.OnOneLine(term.Words.FirstOrDefault() ?? term.Name)),
        ReferenceValue { Syntax: ReferenceSyntax reference } evidence => Title(reference, evidence.Target),
        _ => null,
    };

    private static InlayHint? Create(ContentItem item) =>
        item is DeclarationContent { IsInline: false, Syntax: IncludeSyntax include } shown ? Title(include.Reference, shown.Declaration) : null;

    private static InlayHint Range(int position, string label) => new(position, label, InlayHintKind.Range, label);

    /// <summary>Nothing for a title that only repeats the name.</summary>
    private static InlayHint? Title(ReferenceSyntax reference, DeclarationSymbol target)
    {
        var title = TitleText.OnOneLine(target.ShortName);
        if (title.Replace(' ', '_').Equals(target.Name, StringComparison.OrdinalIgnoreCase))
            return null;
        var label = title.Length <= MostCharacters ? title : title[..EndOfWords(title)] + "…";
        return new(reference.NameSpan.End, label, InlayHintKind.Title, target.DisplayName);
    }

    private static int EndOfWords(string title) => title.LastIndexOf(' ', MostCharacters) is > 0 and var end ? end : MostCharacters;
}
