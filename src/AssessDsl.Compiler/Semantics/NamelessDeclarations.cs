using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Declarations whose own names cannot be read, which has been reported: a name that means nothing may be that of one of
/// them. What is left of the head says so; where nothing is but a body, any name may be.
/// </summary>
internal sealed class NamelessDeclarations
{
    /// <summary>Shorter words begin too many others.</summary>
    private const int ShortestStem = 4;

    private readonly Dictionary<string, List<DeclarationSymbol>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<DeclarationSymbol>> _byStem = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<DeclarationSymbol>> _byInitials = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<DeclarationSymbol>> _byWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<NamespaceSymbol, DeclarationSymbol> _withoutHead;
    private readonly NearNames _near;

    public NamelessDeclarations(IEnumerable<DeclarationSymbol> declarations)
    {
        var withoutHead = new List<DeclarationSymbol>();
        foreach (var declaration in declarations)
        {
            string[][] written = [.. HeadOf(declaration.Syntax).Split('"').Select(WordsOf).Where(words => words.Length > 0)];
            foreach (var words in written)
                Add(declaration, words);
            if (written.Length == 0 && !IsJustBegun(declaration.Syntax))
                withoutHead.Add(declaration);
        }
        _withoutHead = withoutHead.ToLookup(declaration => declaration.Namespace);
        _near = new([.. _byWords.Keys]);
    }

    /// <summary>The declarations that a name may be meant for by what is left of their heads; some may come twice.</summary>
    public IEnumerable<DeclarationSymbol> Find(string name)
    {
        var words = WordsOf(name);
        // Two words are alike when one goes on where the other ends: 'sign' and 'signing'.
        return words.SelectMany(word => In(_byWord, word).Concat(In(_byStem, word)).Concat(StemsOf(word).SelectMany(stem => In(_byWord, stem))))
            .Concat(In(_byInitials, name))
            .Concat(_near.Find(string.Concat(words)).SelectMany(near => In(_byWords, near)));
    }

    /// <summary>The declarations in a namespace that any name may be meant for.</summary>
    public IEnumerable<DeclarationSymbol> WithoutHead(NamespaceSymbol space) => _withoutHead[space];

    /// <summary>Whether nothing but the kind is there, or the beginning of it: who starts to write a declaration has not named it elsewhere.</summary>
    private static bool IsJustBegun(DeclarationSyntax declaration) => declaration is { Title.Exists: false, OpenBrace: { Exists: false } or { IsMissing: true } };

    private void Add(DeclarationSymbol declaration, string[] words)
    {
        foreach (var word in words)
        {
            Add(_byWord, word, declaration);
            foreach (var stem in StemsOf(word))
                Add(_byStem, stem, declaration);
        }
        Add(_byInitials, string.Concat(words.Select(word => word[0])), declaration);
        Add(_byWords, string.Concat(words), declaration);
    }

    private static void Add(Dictionary<string, List<DeclarationSymbol>> declarations, string key, DeclarationSymbol declaration) =>
        (declarations.TryGetValue(key, out var known) ? known : declarations[key] = new(1)).Add(declaration);

    private static IEnumerable<DeclarationSymbol> In(Dictionary<string, List<DeclarationSymbol>> declarations, string key) =>
        declarations.TryGetValue(key, out var found) ? found : [];

    /// <summary>What a word may be shortened to; of one that nobody would write, the first letters only.</summary>
    private static IEnumerable<string> StemsOf(string word)
    {
        for (var length = ShortestStem; length < Math.Min(word.Length, NearestName.MaximumLength); length++)
            yield return word[..length];
    }

    /// <summary>What is written on the line between a declaration's kind and its base or body: parts of a name, a title.</summary>
    private static string HeadOf(DeclarationSyntax declaration)
    {
        var (text, start) = (declaration.SyntaxTree.Text, declaration.Keyword.Span.End);
        var end = text.GetLineSpan(text.GetLinePosition(start).Line).End;
        var head = text.AsSpan(TextSpan.FromBounds(start, end));
        return (head.IndexOfAny('{', ':') is >= 0 and var rest ? head[..rest] : head).ToString();
    }

    private static string[] WordsOf(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
