using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Completion;

/// <summary>A mention or citation in prose that is being typed.</summary>
/// <param name="Path">The names before the word at the cursor.</param>
/// <param name="IsCitation">Whether it stands behind <c>[</c>, and so has to be a source.</param>
internal sealed record MentionContext(string[] Path, bool IsCitation)
{
    /// <summary>What is being typed at the cursor; null outside of mentions, and in texts that are no prose.</summary>
    public static MentionContext? Find(CompletionContext context)
    {
        var text = context.Model.SyntaxTree.Text;
        var start = WordAtPosition.FindPathStart(text, context.Word.Start);
        if (start == 0 || text[start - 1] != '@' || !IsProse(context) || !CanBeMention(context.TextToken, start - 1, context.Word.End))
            return null;
        var path = text.ToString(TextSpan.FromBounds(start, context.Word.Start)).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return new(path, IsCitation: start > 1 && text[start - 2] == '[');
    }

    /// <summary>Titles, notes and plain strings hold no mentions.</summary>
    private static bool IsProse(CompletionContext context) => context.TextToken.Parent switch
    {
        DeclarationSyntax or SectionSyntax or AnnotationSyntax => false,
        TextSyntax { Parent: PropertySyntax property } => context.Kind?.FindProperty(property.Name.Text)?.Type
            is null or ScalarType { Scalar: Scalar.Text } or ReferenceType { Alternative: Scalar.Text },
        _ => true,
    };

    /// <summary>Whether an at-sign begins a mention once a name follows: it does not in code, in an address, or when escaped.</summary>
    private static bool CanBeMention(SyntaxToken token, int at, int end)
    {
        if (token.IsMalformed || token.Kind is not (SyntaxKind.String or SyntaxKind.TextBlock))
            return true;
        var decoded = DecodedText.Decode(token);
        var index = decoded.ToValue(at);
        var tried = $"{decoded.Value.AsSpan(0, index)}@name{decoded.Value.AsSpan(decoded.ToValue(end))}";
        return ProseParser.FindReferences(tried).Any(reference => reference.NameSpan.Start == index + 1);
    }
}
