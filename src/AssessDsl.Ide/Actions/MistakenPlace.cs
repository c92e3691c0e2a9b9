using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>A place where a text is wrong: what stands around it, and the changes that may be made there.</summary>
internal sealed class MistakenPlace(SemanticModel model, TextSpan span)
{
    private readonly SyntaxTree _tree = model.SyntaxTree;
    private readonly TextSpan _line = model.SyntaxTree.Text.GetLineSpan(model.SyntaxTree.Text.GetLinePosition(span.Start).Line);
    private readonly SyntaxToken _missing = model.SyntaxTree.Root.DescendantTokens().FirstOrDefault(token => token.IsMissing && token.Span.Start == span.Start);

    public TextSpan Span => span;

    /// <summary>What is marked as wrong.</summary>
    public string Text => _tree.Text.ToString(span);

    public string LineEnd => _tree.Text.LineEnd;

    public int EndOfLine => _line.End;

    /// <summary>Whether nothing stands before it on its line.</summary>
    public bool StartsLine => Before.IsWhiteSpace();

    /// <summary>The white space that its line begins with.</summary>
    public string Indentation => IndentationAt(_line.Start);

    /// <summary>The end of the token that it is a part of.</summary>
    public int TokenEnd => _tree.Root.FindToken(span.Start) is { Exists: true } token ? token.Span.End : span.End;

    /// <summary>The punctuation mark that is missing here, or null.</summary>
    public string? MissingMark => _missing.Exists ? _missing.Kind switch
    {
        SyntaxKind.Colon => ":",
        SyntaxKind.Comma => ",",
        SyntaxKind.OpenBrace => "{",
        SyntaxKind.CloseBrace => "}",
        SyntaxKind.CloseParen => ")",
        _ => null,
    } : null;

    public bool IsTitleMissing => _missing is { Exists: true, Kind: SyntaxKind.String };

    /// <summary>Whether the body that is not closed begins on this line.</summary>
    public bool StartsBody => OpenBrace is not { } open || _line.Contains(open);

    /// <summary>The indentation of the declaration or section whose body is not closed.</summary>
    public string IndentationOfBody => IndentationAt(_missing.Parent!.Span.Start);

    /// <summary>The character behind it on its line; empty at the end.</summary>
    public string NextMark => After.TrimStart() is [var next, ..] ? $"{next}" : "";

    /// <summary>The character before it on its line; empty at the start.</summary>
    public string PreviousMark => Before.TrimEnd() is [.., var previous] ? $"{previous}" : "";

    private ReadOnlySpan<char> Before => _tree.Text.AsSpan(TextSpan.FromBounds(_line.Start, span.Start));

    private ReadOnlySpan<char> After => _tree.Text.AsSpan(TextSpan.FromBounds(span.End, _line.End));

    /// <summary>The name or number behind it.</summary>
    private TextSpan NextWord => WordAtPosition.Find(_tree.Text, _line.End - After.TrimStart().Length);

    private TextSpan? OpenBrace => _missing.Parent switch
    {
        DeclarationSyntax declaration => declaration.OpenBrace.Span,
        SectionSyntax section => section.OpenBrace.Span,
        _ => null,
    };

    /// <summary>Whether it stands in the value of a property that has no more than one; a comma there is right only within that value, as in coordinates.</summary>
    private bool HasOneValue => _tree.Root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<PropertySyntax>() is { } property
        && DeclarationAround.FindProperty(model, property) is { IsList: false };

    public SyntaxGuess Insert(string text, int position, string? what = null) => Put(new(position, 0), text, $"Insert '{what ?? text.Trim()}'");

    public SyntaxGuess Write(string text) => new($"Write '{text}'", [Edit(span, text)]);

    /// <summary>Writes a date with the name of a month in digits.</summary>
    public IEnumerable<SyntaxGuess> WriteSpelledDate() => DateGuesses.FindSpelled(_tree.Text.ToString(_line), span.Start - _line.Start) is { } found
        ? [new($"Write '{found.Date}'", [Edit(new(_line.Start + found.Start, found.Length), found.Date)], IsBold: true)] : [];

    public SyntaxGuess Replace(string text) => Put(span, text, $"Replace with '{text}'");

    public SyntaxGuess Remove() => new($"Remove '{Text}'", [Edit(span, "")]);

    public SyntaxGuess RemovePrevious() => new($"Remove '{PreviousMark}'", [Edit(new(_line.Start + Before.TrimEnd().Length - 1, 1), "")]);

    public SyntaxGuess ReplaceNext(string text) => Put(TextSpan.FromBounds(span.End, _line.End - After.TrimStart().Length + 1), text, $"Replace with '{text}'");

    /// <summary>Indents its line like the last one of the token that it is a part of.</summary>
    public SyntaxGuess IndentLikeEnd() => new("Indent like the closing delimiter",
        [Edit(new(_line.Start, Indentation.Length), IndentationAt(TokenEnd))]);

    /// <summary>Makes one name of the word before it and the words behind it, or one number of its thousands.</summary>
    public IEnumerable<SyntaxGuess> Join()
    {
        var joined = WordAtPosition.FindJoined(_tree.Text, span.Start);
        var words = _tree.Text.ToString(joined).Split(null as char[], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [[var first, ..], .. var others] || (char.IsDigit(first) && others.Any(group => group.Length != 3)))
            return [];
        var name = string.Join('_', words);
        return [new($"Write '{name}'", [Edit(joined, name)], IsBold: true)];
    }

    /// <summary>Makes a property of the word behind it.</summary>
    public SyntaxGuess LabelNext() => Insert(":", NextWord.End) with { IsBold = true };

    public SyntaxGuess ParenthesizeNext() => new($"Write '({_tree.Text.ToString(NextWord)})'", [Edit(new(NextWord.Start, 0), "("), Edit(new(NextWord.End, 0), ")")], IsBold: true);

    /// <summary>Makes a text of the words from a position to the next property, brace, quotation mark or end of a line, unless there are too few.</summary>
    public IEnumerable<SyntaxGuess> Quote(int position, int fewestWords)
    {
        var rest = _tree.Text.ToString(TextSpan.FromBounds(position, NextProperty(position) ?? _line.End));
        var words = rest.TrimStart();
        var end = words.IndexOfAny(['{', '}', '"']);
        var text = (end < 0 ? words : words[..end]).TrimEnd();
        if (text.Split(' ').Length < fewestWords)
            return [];
        var start = position + rest.Length - words.Length;
        return [new("Put it in quotation marks", [Edit(new(start, 0), "\""), Edit(new(start + text.Length, 0), "\"")])];
    }

    /// <summary>Takes a bracket and its counterpart out.</summary>
    public SyntaxGuess RemovePair(char close) => After.IndexOf(close) is >= 0 and var offset
        ? new("Remove the brackets", [Edit(span, ""), Edit(new(span.End + offset, 1), "")])
        : Remove();

    /// <summary>Writes straight quotation marks for others, of which the last or the next on the line may close the text.</summary>
    public IEnumerable<SyntaxGuess> QuoteAnew(string marks) =>
        from offset in new[] { After.IndexOfAny(marks), After.LastIndexOfAny(marks) }.Distinct()
        where offset >= 0
        select new SyntaxGuess("Write straight quotation marks", [Edit(span, "\""), Edit(new(span.End + offset, 1), "\"")]);

    /// <summary>Where a property begins behind a position on its line; prose without quotation marks may hold other words with a colon.</summary>
    private int? NextProperty(int position) => _tree.Root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<DeclarationSyntax>()?.Properties
        .FirstOrDefault(property => position < property.Span.Start && property.Span.Start < _line.End && DeclarationAround.FindProperty(model, property) is not null)?.Span.Start;

    private SyntaxGuess Put(TextSpan replaced, string text, string title) => new(title, [Edit(replaced, text)], IsBold: text == "," && HasOneValue);

    private TextEdit Edit(TextSpan replaced, string text) => new(_tree.Path, replaced, text);

    private string IndentationAt(int position) => _tree.Text.ToString(_tree.Text.GetIndentation(position));
}
