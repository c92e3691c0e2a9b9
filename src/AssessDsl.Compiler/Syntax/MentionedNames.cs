using System.Collections.Immutable;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Finds the names in a file that may stand for something declared elsewhere; it may find too many, and never too few.</summary>
internal static class MentionedNames
{
    public static ImmutableArray<string> In(SyntaxTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in tree.Green.Tokens)
        {
            var text = tree.Text.AsSpan(new(token.Start, token.Length));
            if (SyntaxFacts.IsName(token.Kind) || token.Kind == SyntaxKind.Label)
                lookup.Add(text);
            else if (IsText(token.Kind))
                AddMentions(lookup, HasEscapes(token.Kind) && text.Contains('\\') ? Decode(tree, token) : text);
        }
        return [.. names];
    }

    /// <summary>Adds the paths behind all at-signs, those in code and in addresses of mail too.</summary>
    private static void AddMentions(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('@') is var at and >= 0)
        {
            text = text[(at + 1)..];
            while (SyntaxFacts.LengthOfName(text) is var length and > 0)
            {
                names.Add(text[..length]);
                text = text[length..];
                if (text is ['.', ..])
                    text = text[1..];
            }
        }
    }

    private static bool IsText(SyntaxKind kind) =>
        kind is SyntaxKind.String or SyntaxKind.TextBlock or (>= SyntaxKind.BadLiteral and <= SyntaxKind.UnterminatedTextBlock);

    private static bool HasEscapes(SyntaxKind kind) => kind is not (SyntaxKind.TextBlock or SyntaxKind.UnterminatedTextBlock);

    private static string Decode(SyntaxTree tree, TokenData token)
    {
        var decoder = new TextDecoder(tree.Text, new(token.Start, token.Length));
        decoder.DecodeString();
        return decoder.Value;
    }
}
