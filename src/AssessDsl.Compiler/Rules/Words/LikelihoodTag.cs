using System.Buffers;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>The likelihood that an assessment declares, against which its words are held.</summary>
internal sealed class LikelihoodTag
{
    // A word with these would not mean itself in a text of the language.
    private static readonly SearchValues<char> Unwritable = SearchValues.Create("\"\\\n@[]*_`");

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
        let mentioned = MentionedIn(reading)
        from sentence in reading.Sentences
        from word in sentence.Phrases
        where word.Is(PhraseKinds.Estimate) && word.Meaning.Term!.Name != tag.Term?.Name && !SpeaksOfOther(mentioned, sentence, word)
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
        foreach (var offered in row.OrderBy(other => other != best).Where(IsWritable))
        {
            var replacement = char.IsUpper(word.Words[0]) ? char.ToUpperInvariant(offered[0]) + offered[1..] : offered;
            context.OfferFix($"Replace with '{replacement}'", reading.Locate(word.Span).Span, replacement);
        }
    }

    /// <summary>The tag for a message.</summary>
    public override string ToString() => Term is null ? Percentages.Of(_value.Low, _value.High) : $"'{Term.Name}', {Percentages.Of(_value.Low, _value.High)}";

    /// <summary>The mentions of assessments in a text, in order.</summary>
    private static Mention[] MentionedIn(Reading reading) => [.. (reading.Prose?.Mentions ?? []).Where(mention => TermOf(mention) is not null)];

    private static LikelihoodTerm? TermOf(Mention mention) => mention.Target?.LikelihoodOf(AssessmentKind.Likelihood)?.Term;

    /// <summary>Whether the sentence mentions an assessment whose likelihood the word is.</summary>
    private static bool SpeaksOfOther(Mention[] mentioned, Sentence sentence, Phrase word) =>
        sentence.FindIn(mentioned).Any(mention => TermOf(mention)!.Name == word.Meaning.Term!.Name);

    private static bool IsWritable(string word) => word.Length > 0 && word.AsSpan().IndexOfAny(Unwritable) < 0;

    private static bool IsInside(decimal point, decimal low, decimal high) => low < point && point < high;
}
