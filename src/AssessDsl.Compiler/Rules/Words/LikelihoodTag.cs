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

    /// <summary>Where a text mentions assessments, in order, each with the term of its likelihood.</summary>
    private static (int Start, string Term)[] MentionedIn(Reading reading) =>
    [
        .. from mention in reading.Prose?.Mentions ?? []
           let term = mention.Target?.LikelihoodOf(AssessmentKind.Likelihood)?.Term
           where term is not null
           orderby mention.Span.Start
           select (mention.Span.Start, term.Name),
    ];

    /// <summary>Whether the sentence mentions an assessment whose likelihood the word is.</summary>
    private static bool SpeaksOfOther((int Start, string Term)[] mentioned, Sentence sentence, Phrase word)
    {
        var first = Array.BinarySearch(mentioned, (sentence.Span.Start, ""));
        for (var i = first < 0 ? ~first : first; i < mentioned.Length && mentioned[i].Start < sentence.Span.End; i++)
        {
            if (mentioned[i].Term == word.Meaning.Term!.Name)
                return true;
        }
        return false;
    }

    private static bool IsWritable(string word) => word.Length > 0 && word.AsSpan().IndexOfAny(Unwritable) < 0;

    private static bool IsInside(decimal point, decimal low, decimal high) => low < point && point < high;
}
