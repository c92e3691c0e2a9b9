using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Ide.Actions;

/// <summary>What may have been meant where a text is wrong. It need not be right: see <see cref="SyntaxActions"/>.</summary>
/// <param name="Title">What the change does, as an instruction.</param>
/// <param name="Edits">The change.</param>
/// <param name="IsBold">Whether it is worth nothing where names and types are wrong afterwards.</param>
internal sealed record SyntaxGuess(string Title, ImmutableArray<TextEdit> Edits, bool IsBold = false);

/// <summary>Guesses at what may have been meant where a text is wrong, the likeliest first.</summary>
internal static partial class SyntaxGuesses
{
    /// <summary>Fewer words in a row are more likely names.</summary>
    private const int FewestInProse = 3;

    private const string QuotationMarks = "\"'“”„‘’«»";

    /// <summary>Whether what is wrong is how something is written, not what it means.</summary>
    public static bool CanMake(Diagnostic diagnostic) => diagnostic.Code.StartsWith("AS1", StringComparison.Ordinal) || diagnostic.Code == "AS2008";

    public static IEnumerable<SyntaxGuess> Get(SemanticModel model, Diagnostic diagnostic)
    {
        var place = new MistakenPlace(model, diagnostic.Location.Span);
        return diagnostic.Code switch
        {
            "AS1002" => Characters(place),
            "AS1003" => [place.Insert("\"", place.Span.End)],
            "AS1004" => place.Text.StartsWith('"') ? [place.Insert($"{place.LineEnd}{place.Indentation}\"\"\"", place.TokenEnd, "\"\"\"")] : [place.Insert(" */", place.EndOfLine)],
            "AS1005" => [place.IndentLikeEnd()],
            "AS1006" => [place.Write("\\" + place.Text)],
            "AS1007" => Literals(place),
            "AS1008" => [.. place.WriteSpelledDate(), .. Missing(place)],
            "AS1009" when place.Text is "namespace" or "use" => new MisplacedDirective(model, place.Span).Mend(),
            "AS1009" => [.. place.Quote(place.Span.Start, fewestWords: 1), place.Remove()],
            "AS2008" => [.. Unquoted(place), .. DateGuesses.FromDigits(place.Text).Select(place.Write), place.Write($"\"{place.Text}\"")],
            _ => [],
        };
    }

    /// <summary>For characters of other languages and of word processors.</summary>
    private static IEnumerable<SyntaxGuess> Characters(MistakenPlace place) => place.Text switch
    {
        ";" => [place.Replace(":"), place.Replace(","), place.Remove()],
        "-" or "–" or "—" => [place.Replace("_"), place.Replace(".."), place.Remove()],
        "#" or "--" or "##" => [place.Replace("//")],
        "[" => [place.RemovePair(']')],
        [var mark] when QuotationMarks.Contains(mark, StringComparison.Ordinal) => place.QuoteAnew(QuotationMarks),
        _ => [place.Remove()],
    };

    private static IEnumerable<SyntaxGuess> Literals(MistakenPlace place)
    {
        foreach (var date in DateGuesses.FromDigits(place.Text))
            yield return place.Write(date);
        if (PercentRange().Match(place.Text) is { Success: true } range)
            yield return place.Write($"{range.Groups[1].Value}%..{range.Groups[2].Value}%");
        yield return place.Write(place.Text.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>What is expected, or what was written for it or in its way.</summary>
    private static IEnumerable<SyntaxGuess> Missing(MistakenPlace place)
    {
        if (place.MissingMark is { } mark)
        {
            foreach (var joined in mark == "," ? place.Join() : [])
                yield return joined;
            yield return mark switch
            {
                "}" => place.Insert(place.StartsBody ? " }" : $"{place.LineEnd}{place.IndentationOfBody}}}", place.Span.Start, "}"),
                "{" => place.Insert(" {", place.Span.Start, "{"),
                _ => place.Insert(mark, place.Span.Start),
            };
            if (place.NextMark is "=" or ";")
                yield return place.ReplaceNext(mark);
            if (mark == ",")
            {
                yield return place.LabelNext();
                yield return place.ParenthesizeNext();
            }
        }
        if (place.PreviousMark is ",")
            yield return place.RemovePrevious();
        foreach (var text in place.Quote(place.Span.End, fewestWords: place.IsTitleMissing ? 1 : FewestInProse))
            yield return text;
    }

    private static IEnumerable<SyntaxGuess> Unquoted(MistakenPlace place) =>
        place.Text is ['"', .. { Length: > 0 } inside, '"'] ? [place.Write(inside)] : [];

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)%?\s*(?:[-–—]|\.\.)\s*(\d+(?:\.\d+)?)\s*%$", RegexOptions.CultureInvariant)]
    private static partial Regex PercentRange();
}
