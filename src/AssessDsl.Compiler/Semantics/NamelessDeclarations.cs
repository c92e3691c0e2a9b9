using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Tells whether a name that means nothing may be that of a declaration whose own name cannot be read, which has been
/// reported. What is left of the head says so; where nothing is, the name has to be one that the declaration could be
/// called by.
/// </summary>
internal static class NamelessDeclarations
{
    /// <summary>Shorter words begin too many others.</summary>
    private const int ShortestStem = 4;

    /// <summary>Whether a name may be meant for a declaration whose name is missing.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="name">The name that means nothing.</param>
    /// <param name="from">The file that uses it without a namespace before it; null where one is.</param>
    public static bool MayBe(DeclarationSyntax declaration, string name, FileDeclarations? from)
    {
        string[][] written = [.. HeadOf(declaration).Split('"').Select(WordsOf).Where(words => words.Length > 0)];
        if (written.Length == 0)
            return from is null || Sees(from, declaration.SyntaxTree);
        var meant = WordsOf(name);
        return Array.Exists(written, words => meant.Any(word => Array.Exists(words, other => SharesStem(word, other))) || IsShort(name, words)
            || NearestName.IsNear(string.Concat(meant), string.Concat(words)));
    }

    /// <summary>Whether what a file declares can be named in another without its namespace.</summary>
    public static bool Sees(FileDeclarations from, SyntaxTree declaring)
    {
        var path = string.Join('.', declaring.Names.Namespace);
        for (var scope = from.Namespace; scope is not null; scope = scope.ContainingNamespace)
        {
            if (scope.Id == path)
                return true;
        }
        return from.Uses.Any(use => use.Namespace?.Id == path);
    }

    /// <summary>What is written on the line between a declaration's kind and its base or body: parts of a name, a title.</summary>
    private static string HeadOf(DeclarationSyntax declaration)
    {
        var (text, start) = (declaration.SyntaxTree.Text, declaration.Keyword.Span.End);
        var end = text.GetLineSpan(text.GetLinePosition(start).Line).End;
        var head = text.AsSpan(Text.TextSpan.FromBounds(start, end));
        return (head.IndexOfAny('{', ':') is >= 0 and var rest ? head[..rest] : head).ToString();
    }

    private static string[] WordsOf(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a name is made of the words' first letters.</summary>
    private static bool IsShort(string name, string[] words) => string.Concat(words.Select(word => word[0])).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two words are the same, or one goes on where the other ends: 'sign' and 'signing'.</summary>
    private static bool SharesStem(string word, string other)
    {
        var (shorter, longer) = word.Length < other.Length ? (word, other) : (other, word);
        return longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && (shorter.Length == longer.Length || shorter.Length >= ShortestStem);
    }
}
