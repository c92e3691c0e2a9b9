using System.Globalization;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>The likelihood that an assessment declares, against which its words are held.</summary>
internal sealed class LikelihoodTag
{
    private readonly LikelihoodValue _value;

    private LikelihoodTag(LikelihoodValue value)
    {
        _value = value;
        Term = value.Term ?? value.Scale.Terms
            .Where(term => term.Low <= value.Low && value.High <= term.High)
            .MinBy(term => term.High - term.Low);
    }

    /// <summary>The term that was written, or the one that the percentages belong to; null where they belong to none.</summary>
    public LikelihoodTerm? Term { get; }

    /// <summary>The assessments of a project whose likelihood makes sense, with each word of theirs that is one of its scale.</summary>
    public static IEnumerable<(LikelihoodTag Tag, Reading Reading, Phrase Word)> FindWords(RuleContext context) =>
        from assessment in context.All(AssessmentKind.Kind)
        let value = assessment.LikelihoodOf(AssessmentKind.Likelihood)
        where value is not null
        let tag = new LikelihoodTag(value)
        from reading in context.Compilation.Words.Read(assessment)
        from word in reading.Phrases
        where word.Is(PhraseKinds.Estimate) && word.Meaning.Term!.Name != tag.Term?.Name
        select (tag, reading, word);

    /// <summary>Whether a term and the tag share more than an end point.</summary>
    public bool Overlaps(LikelihoodTerm term)
    {
        var low = Math.Max(term.Low, _value.Low);
        var high = Math.Min(term.High, _value.High);
        return low < high || (low == high && (IsInside(low, term.Low, term.High) || IsInside(low, _value.Low, _value.High)));
    }

    /// <summary>Offers the tag's words in place of one in a text, those of its row and form first.</summary>
    public void OfferWords(RuleContext context, Reading reading, Phrase word)
    {
        if (Term is null || !reading.IsPlain(word))
            return;
        var row = word.Meaning.IsInSecondRow && !Term.Also.IsEmpty ? Term.Also : Term.Words;
        var best = row[Math.Min(word.Meaning.Form, row.Length - 1)];
        foreach (var offered in row.Where(other => other != best).Prepend(best))
        {
            var replacement = char.IsUpper(word.Words[0]) ? char.ToUpperInvariant(offered[0]) + offered[1..] : offered;
            context.OfferFix($"Replace with '{replacement}'", reading.Locate(word.Span).Span, replacement);
        }
    }

    /// <summary>The tag for a message.</summary>
    public override string ToString() => Term is null ? Range(_value.Low, _value.High) : $"'{Term.Name}', {Range(_value.Low, _value.High)}";

    /// <summary>A range of percentages for a message.</summary>
    public static string Range(decimal low, decimal high) =>
        low == high ? $"{Number(low)} %" : $"{Number(low)}–{Number(high)} %";

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool IsInside(decimal point, decimal low, decimal high) => low < point && point < high;
}
