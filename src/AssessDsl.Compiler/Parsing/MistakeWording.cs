using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Words what is wrong at the place where the parser stands.</summary>
internal sealed class MistakeWording(SourceText text, TokenCursor tokens)
{
    public const string TitleHint = ": name, title and body follow each other directly";
    public const string InnerQuoteHint = ": a quotation mark inside a string is written \\\"";
    public const string DurationHint = ": a duration is written like 20y, 18mo, 2w, 90d or 36h";
    public const string NamespaceHint = ": the names of a namespace are joined by dots";
    public const string SectionHint = ": a section has a title and no name";
    public const string WordHint = ": a name of several words is joined by '_', a weight stands in parentheses";
    public const string AnnotationHint = ": parentheses hold a weight, a note in quotation marks, or both with a comma between";

    /// <summary>Where something is missing: behind the token before.</summary>
    public string Place
    {
        get
        {
            var previous = tokens.Previous;
            if (previous.Length == 0)
                return "at the start of the file";
            if (previous.Kind != SyntaxKind.Colon || tokens.Index < 2)
                return $"after {Show(previous)}";
            var label = tokens.At(tokens.Index - 2);
            return label.Kind == SyntaxKind.Label ? $"after '{text.ToString(new(label.Start, label.Length))}:'" : "after ':'";
        }
    }

    public string Show(TokenData token) => token.Kind switch
    {
        SyntaxKind.EndOfFile => "the end of the file",
        SyntaxKind.TextBlock => "the text block",
        _ => $"'{TokenText.Shorten(text.ToString(new(token.Start, token.Length)))}'",
    };

    /// <summary>What is missing when none of a set of tokens comes, and how it is written.</summary>
    public static (string What, string Hint) Describe(ulong set, SyntaxKind node)
    {
        var first = GrammarSets.First(set);
        var isName = first == SyntaxKind.Identifier;
        if (isName && Has(SyntaxKind.Number))
            return ("a value", "");
        if (isName && Has(SyntaxKind.String))
            return ("a weight or a note", "");
        if (first == SyntaxKind.Number)
            return ("a number, percentage or date", "");
        if (first == SyntaxKind.String && node == SyntaxKind.Annotation)
            return ("a note in quotation marks", "");
        return (SyntaxFacts.Describe(first), isName && node == SyntaxKind.Custom ? ": a declaration begins with its kind, such as 'actor'" : "");

        bool Has(SyntaxKind kind) => (set & GrammarSets.Bit(kind)) != 0;
    }

    /// <summary>What may be meant by two values without a comma between them.</summary>
    public static string HintBetween(SyntaxKind left, SyntaxKind right) => (left, SyntaxFacts.IsName(right)) switch
    {
        (SyntaxKind.Number, true) => DurationHint,
        (_, true) when SyntaxFacts.IsName(left) => WordHint,
        _ => "",
    };

    public static string HintInHead(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Number or SyntaxKind.Dot => ": names are joined by '_'",
        SyntaxKind.String => ": a declaration has one title",
        _ when SyntaxFacts.IsName(kind) => ": a name is one word, a title stands in quotation marks, and what a kind extends behind ':'",
        _ => TitleHint,
    };

    public static string HintFor(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ClauseKeyword or SyntaxKind.AbsentKeyword => ": a clause stands in the body of an agreement",
        SyntaxKind.HypothesisKeyword => ": a hypothesis stands in the body of a question",
        SyntaxKind.LikelihoodKeyword or SyntaxKind.ConfidenceKeyword => ": a term stands in the body of a scale",
        SyntaxKind.SectionKeyword or SyntaxKind.IncludeKeyword => ": it stands in the body of a brief or section",
        SyntaxKind.NamespaceKeyword => ": a file has one namespace, on top",
        SyntaxKind.UseKeyword => ": 'use' stands at the top of a file, behind its namespace",
        SyntaxKind.CloseBrace => ": there is no body to close",
        SyntaxKind.OpenBrace => ": a body stands behind the name and title of a declaration",
        SyntaxKind.OpenParen => ": parentheses stand behind a value, around its weight or note",
        SyntaxKind.Colon => ": a property's name is one word without quotation marks",
        SyntaxKind.Label => ": a property stands in the body of a declaration",
        SyntaxKind.String or SyntaxKind.TextBlock => ": prose stands in the body of a declaration",
        _ when SyntaxFacts.IsKeyword(kind) => ": a declaration stands beside others in a file, or in a brief",
        _ => "",
    };
}
