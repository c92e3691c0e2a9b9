using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Words what is wrong at the place where the parser stands.</summary>
internal sealed class MistakeWording(SourceText text, TokenCursor tokens)
{
    private const int MaximumWords = 5;

    public const string TitleHint = ": name, title and body follow each other directly";
    public const string LabelHint = ": the name of a property is one word, its words joined by '_'";
    public const string RepeatedHint = ": it stands here twice";
    public const string DefaultHint = ": the default of a field stands behind '='";
    public const string InnerQuoteHint = ": a quotation mark inside a string is written \\\"";
    public const string LateNamespaceHint = ": 'namespace' stands at the top of a file, above every 'use'";
    public const string NamespaceHint = ": the names of a namespace are joined by dots";
    public const string BaseHint = ": what a kind extends stands behind ':'";
    public const string ImportHint = ": a namespace is brought in with 'use'";
    public const string RepeatHint = ": each name has a 'use' or 'include' of its own";
    public const string ReferenceHint = ": a reference is a name alone, without its kind";
    public const string DotHint = ": the names of a reference are joined by '.'";
    public const string SectionHint = ": a section has a title and no name";
    public const string ProseHint = ": a declaration begins with its kind, such as 'actor', and prose stands in quotation marks in its body";
    public const string ExtraBraceHint = ": the body around it ends further down, so this brace is one too many, or the line that opens it is missing";
    public const string BodyHint = ": a body stands in braces, { … }";
    public const string ListHint = ": lists have no brackets, their values are joined by commas";
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
    public (string What, string Hint) Describe(ulong set)
    {
        var node = tokens.Builder.InnermostKind;
        var first = GrammarSets.First(set);
        var isName = first == SyntaxKind.Identifier;
        if (isName && (Has(SyntaxKind.Number) || node == SyntaxKind.Reference && tokens.Builder.SurroundingKind == SyntaxKind.Property && tokens.Previous.Kind != SyntaxKind.Dot))
            return ("a value", tokens.Previous.Kind == SyntaxKind.Comma ? ": a comma stands only between values, and none behind the last" : "");
        if (isName && Has(SyntaxKind.String))
            return ("a weight or a note", tokens.CurrentToken.Kind == SyntaxKind.CloseParen ? "" : AnnotationHint);
        if (first == SyntaxKind.Number)
            return ("a number, percentage or date", "");
        if (first == SyntaxKind.String && node == SyntaxKind.Annotation)
            return ("a note in quotation marks", "");
        if (isName && tokens.Builder.SurroundingKind == SyntaxKind.FieldType)
            return ("a type", HintForName(node));
        return (SyntaxFacts.Describe(first), isName ? HintForName(node) : first == SyntaxKind.Colon ? HintForColon() : "");

        bool Has(SyntaxKind kind) => (set & GrammarSets.Bit(kind)) != 0;
    }

    private string HintForName(SyntaxKind node) => (node, tokens.CurrentToken.Kind) switch
    {
        (SyntaxKind.Custom, SyntaxKind.String or SyntaxKind.OpenBrace) => $": a declaration begins with its kind and its name, like 'actor {TokenText.Shorten(TextOf(tokens.Previous).ToString())}'",
        (SyntaxKind.Custom, _) => ": a declaration begins with its kind, such as 'actor'",
        (_, SyntaxKind.String) when SyntaxFacts.IsBuiltInDeclaration(node) => ": a name of one word stands before the title",
        (SyntaxKind.Clause, SyntaxKind.AbsentKeyword) => ": a clause that is missing is written 'absent clause', in this order",
        (_, SyntaxKind.String) => ": names stand without quotation marks",
        _ => "",
    };

    private string HintForColon() =>
        tokens.Builder.InnermostKind == SyntaxKind.Field ? ": a field is written 'name: type', with its name first"
        : SyntaxFacts.IsName(tokens.CurrentToken.Kind) && SyntaxFacts.IsName(tokens.Peek(1).Kind) && !tokens.Peek(1).IsFirstOnLine
        ? ": a property is written 'name: value', and prose in quotation marks"
        : ": a property is written 'name: value'";

    /// <summary>Which body has no end, where it began on an earlier line.</summary>
    public string HintForEnd(TokenData brace)
    {
        var line = text.GetLinePosition(brace.Start).Line;
        return line < text.GetLinePosition(tokens.Previous.Start).Line ? $": the body that begins in line {line + 1} is not closed" : "";
    }

    /// <summary>What may be meant by two values without a comma between them.</summary>
    public string HintBetween() => Habits.HintFor(TextOf(tokens.CurrentToken)) ?? HintBetween(tokens.Previous.Kind, tokens.CurrentToken.Kind);

    private string HintBetween(SyntaxKind left, SyntaxKind right) => (left, SyntaxFacts.IsName(right)) switch
    {
        (_, true) when SyntaxFacts.IsLiteral(left) && SyntaxFacts.IsName(tokens.Peek(1).Kind) && !tokens.Peek(1).IsFirstOnLine => $": if '{TextOf(tokens.CurrentToken)}' is a property, a colon stands behind it",
        (SyntaxKind.Number, true) => ": a percentage is written like 60%, a duration like 20y or 18mo, a date like 2025-01-17",
        (SyntaxKind.Number, _) when right == SyntaxKind.Number && tokens.CurrentToken.Length == 3 && !TextOf(tokens.CurrentToken).StartsWith('-') => $": a number has no spaces, write {TextOf(tokens.Previous)}_{TextOf(tokens.CurrentToken)}",
        (SyntaxKind.Percent, _) => ": a range is written like 60%..70%",
        (SyntaxKind.Date or SyntaxKind.DateTime, true) => ": a date and time is written like 2025-01-17T14:30Z, a range like 2025-01-17..2025-01-19",
        (SyntaxKind.Date or SyntaxKind.DateTime, _) => ": a range is written like 2025-01-17..2025-01-19",
        (_, false) when SyntaxFacts.IsName(left) && right == SyntaxKind.Percent => ": a percentage is written like 60%, a range like 50%..70%",
        (_, true) when SyntaxFacts.IsName(left) => $": a name of several words is joined by '_', like '{JoinWords()}', a text stands in quotation marks, a weight in parentheses, and a colon behind the name of a property",
        (_, false) when SyntaxFacts.IsName(left) && right is SyntaxKind.Number or SyntaxKind.Date => PartialDate.Hint,
        _ => "",
    };

    /// <summary>The words around the place where the parser stands as one name.</summary>
    private string JoinWords()
    {
        var (first, end) = (tokens.Index, tokens.Index + 1);
        while (first > 0 && SyntaxFacts.IsName(tokens.At(first - 1).Kind) && !tokens.At(first).IsFirstOnLine && tokens.Index - first < MaximumWords)
            first--;
        while (end - first < MaximumWords && SyntaxFacts.IsName(tokens.At(end).Kind) && !tokens.At(end).IsFirstOnLine)
            end++;
        return string.Join('_', Enumerable.Range(first, end - first).Select(index => TextOf(tokens.At(index)).ToString()));
    }

    private ReadOnlySpan<char> TextOf(TokenData token) => text.AsSpan(new(token.Start, token.Length));

    /// <summary>Where members stand that have braces around them all.</summary>
    public static string HintForWrapper(SyntaxKind keyword) => $": each '{SyntaxFacts.KeywordText(keyword)}' stands in the body directly, with no braces around them all";

    /// <summary>How the head of a member is written that lacks its first word.</summary>
    public string HintForKeyword(SyntaxKind keyword) => $": write '{SyntaxFacts.KeywordText(keyword)} {TokenText.Shorten(TextOf(tokens.CurrentToken).ToString())}'";

    /// <summary>How a declaration is written that begins with the namespace of its kind.</summary>
    public string HintForNamespaceOfKind(int distance)
    {
        var space = text.ToString(TextSpan.FromBounds(tokens.CurrentToken.Start, tokens.Peek(distance - 2).End));
        return $": a kind stands without its namespace; write '{TextOf(tokens.Peek(distance))} {TextOf(tokens.Peek(distance + 1))}', and 'use {space}' at the top of the file";
    }

    /// <summary>With what the members begin that may come, where a body has a name and no such word before it.</summary>
    public static string? HintForMember(ulong set)
    {
        var words = Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsKeyword(kind) && (set & GrammarSets.Bit(kind)) != 0)
            .Select(kind => $"'{SyntaxFacts.KeywordText(kind)}'").ToArray();
        return words.Length is 0 or > 2 ? null : $": what stands here begins with {string.Join(" or ", words)}";
    }

    /// <summary>How to write what was meant by a word before a clause or another member.</summary>
    public static string HintForWordBefore(SyntaxKind word, SyntaxKind keyword) => (word, keyword) switch
    {
        (_, SyntaxKind.ClauseKeyword) => ": a clause begins with 'clause', or with 'absent clause' when the agreement lacks it",
        (SyntaxKind.AbsentKeyword, _) => ": only a clause can be absent",
        _ => $": write '{SyntaxFacts.KeywordText(keyword)}' first",
    };

    /// <summary>What stands before a token that has to come and comes later on the line.</summary>
    public string HintBefore(SyntaxKind expected, SyntaxKind current) => expected switch
    {
        SyntaxKind.OpenBrace => HintInHead(current),
        SyntaxKind.CloseParen => AnnotationHint,
        _ => SectionHint,
    };

    public string HintInHead(SyntaxKind kind) => kind switch
    {
        _ when tokens.Builder.InnermostKind == SyntaxKind.Kind && (kind is SyntaxKind.OpenParen or SyntaxKind.Equals || tokens.Previous.Kind == SyntaxKind.String && SyntaxFacts.IsName(kind)) => BaseHint,
        SyntaxKind.Number or SyntaxKind.Dot => ": names are joined by '_'",
        SyntaxKind.String => ": a declaration has one title",
        _ when SyntaxFacts.IsName(kind) => ": a name is one word, a title stands in quotation marks, and what a kind extends behind ':'",
        _ => TitleHint,
    };

    public string HintFor(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Star or SyntaxKind.Bar or SyntaxKind.Number when tokens.CurrentToken.IsFirstOnLine => ": a file is no Markdown; prose stands in quotation marks, and lists have no bullets or numbers",
        SyntaxKind.Equals when tokens.Previous.Kind == SyntaxKind.Colon => ": a property is written 'name: value'",
        SyntaxKind.ClauseKeyword or SyntaxKind.AbsentKeyword => ": a clause stands in the body of an agreement",
        SyntaxKind.HypothesisKeyword => ": a hypothesis stands in the body of a question",
        SyntaxKind.LikelihoodKeyword or SyntaxKind.ConfidenceKeyword => ": a term stands in the body of a scale",
        SyntaxKind.SectionKeyword or SyntaxKind.IncludeKeyword => ": it stands in the body of a brief or section",
        SyntaxKind.NamespaceKeyword => ": a file has one namespace, on top",
        SyntaxKind.UseKeyword => ": 'use' stands at the top of a file, behind its namespace",
        SyntaxKind.CloseBrace => ": there is no body to close",
        SyntaxKind.OpenBrace => ": a body stands behind the name and title of a declaration",
        SyntaxKind.OpenParen => ": parentheses stand behind a value, around its weight or note",
        SyntaxKind.Colon when tokens.Peek(1).Kind == SyntaxKind.Equals => DefaultHint,
        SyntaxKind.Colon => ": a colon stands behind the name of a property, which is one word without quotation marks",
        SyntaxKind.Comma when tokens.Builder.InnermostKind == SyntaxKind.Kind && tokens.Peek(1).Kind is SyntaxKind.Label or SyntaxKind.CloseBrace => ": fields stand beside each other without commas",
        SyntaxKind.Comma when tokens.Builder.InnermostKind == SyntaxKind.Kind => ": the options of a field are separated by '|'",
        SyntaxKind.Comma => ": a comma stands only between the values of a property",
        SyntaxKind.Dot when tokens.Previous.Kind == SyntaxKind.Number && SyntaxFacts.IsName(tokens.Peek(1).Kind) => PartialDate.Hint,
        SyntaxKind.Dot when IsInNumber() => ": a number is written like 12 or 0.5",
        SyntaxKind.Dot => ": names are joined by one dot, the ends of a range by two",
        SyntaxKind.QuestionMark or SyntaxKind.Star when tokens.Previous.Kind is SyntaxKind.QuestionMark or SyntaxKind.Star => ": a list may be empty, so '*' alone is enough",
        SyntaxKind.CloseParen => ": there is no parenthesis to close",
        SyntaxKind.Equals or SyntaxKind.Bar or SyntaxKind.QuestionMark or SyntaxKind.Star =>
            ": it stands only behind the type of a field in a kind: 'side: red | blue', 'by: actor*', 'dead: number?', 'share: number = 1'",
        _ when SyntaxFacts.IsLiteral(kind) => ": a value stands behind the name of a property and a colon",
        SyntaxKind.Label when BeginsWithKeyword(tokens.CurrentToken) => ": the first word of a declaration has no colon behind it",
        SyntaxKind.Label => ": a property stands in the body of a declaration",
        SyntaxKind.String or SyntaxKind.TextBlock => ": prose stands in the body of a declaration",
        _ when SyntaxFacts.IsName(kind) && tokens.Builder.InnermostKind == SyntaxKind.Kind => ": a field's type is one word; a '?' behind it makes the field optional, a '*' a list",
        _ when SyntaxFacts.IsKeyword(kind) => ": a declaration stands beside others in a file, or in a brief",
        _ => "",
    };

    private bool IsInNumber() => tokens.Previous is { Kind: SyntaxKind.Number } || tokens.Peek(1) is { Kind: SyntaxKind.Number or SyntaxKind.Percent, IsFirstOnLine: false };

    private bool BeginsWithKeyword(TokenData label) =>
        SyntaxFacts.IsKeyword(LexerTable.Match(text.AsSpan(), label.Start, out _)) && SyntaxFacts.IsName(tokens.Peek(2).Kind) && tokens.Peek(3).Kind is SyntaxKind.String or SyntaxKind.OpenBrace;
}
