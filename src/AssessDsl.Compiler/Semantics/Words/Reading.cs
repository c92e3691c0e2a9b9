using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>A sentence of a text with the phrases in it.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Phrases">What was found, in order.</param>
internal sealed record Sentence(TextSpan Span, ImmutableArray<Phrase> Phrases)
{
    private const PhraseKinds Stackable = PhraseKinds.Hedge | PhraseKinds.Estimate | PhraseKinds.Foreign;

    public Phrase? First(PhraseKinds kinds) => Phrases.FirstOrDefault(phrase => phrase.Is(kinds));

    /// <summary>Which of some mentions, in order, it holds, also where it begins or ends inside their brackets.</summary>
    public IEnumerable<Mention> FindIn(Mention[] mentions)
    {
        var (first, end) = (0, mentions.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = mentions[middle].Span.End <= Span.Start ? (middle + 1, end) : (first, middle);
        }
        for (; first < mentions.Length && mentions[first].Span.Start < Span.End; first++)
            yield return mentions[first];
    }

    /// <summary>Hedges that stand directly behind each other or beside an estimate.</summary>
    public IEnumerable<ImmutableArray<Phrase>> FindStacks()
    {
        for (var i = 0; i < Phrases.Length;)
        {
            var end = i + 1;
            while (end < Phrases.Length && Phrases[end].FollowsDirectly && Phrases[end - 1].Is(Stackable) && Phrases[end].Is(Stackable))
                end++;
            if (end - i > 1 && Phrases[i..end].Any(phrase => phrase.Is(PhraseKinds.Hedge)))
                yield return Phrases[i..end];
            i = end;
        }
    }
}

/// <summary>A title or a piece of prose that has been read for its words.</summary>
/// <param name="Scale">The scale by which it was read.</param>
/// <param name="Tree">The file.</param>
/// <param name="Source">The text.</param>
/// <param name="Prose">The prose; null for a title.</param>
/// <param name="Sentences">The sentences that hold a phrase.</param>
internal sealed record Reading(Scale Scale, SyntaxTree Tree, DecodedText Source, TextValue? Prose, ImmutableArray<Sentence> Sentences)
{
    public IEnumerable<Phrase> Phrases => Sentences.SelectMany(sentence => sentence.Phrases);

    /// <summary>Whether a phrase is written without markup between its words, so that it can be replaced as a whole.</summary>
    public bool IsPlain(Phrase phrase) =>
        ReadableText.IsPlain(Source.Value.AsSpan(phrase.Span.Start, phrase.Span.Length));

    /// <summary>The place in the file of a part of the text.</summary>
    public Location Locate(TextSpan span) => Tree.GetLocation(Source.ToSource(span.Start, span.Length));
}
