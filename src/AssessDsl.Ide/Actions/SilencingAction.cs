using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>Silences a rule at one place, with a reason.</summary>
public static class SilencingAction
{
    /// <summary>The reason that stands in a new ignore comment until the author writes a better one.</summary>
    public const string DefaultReason = "accepted as it stands";

    /// <summary>One action for each comment that is needed: it silences all of a code on its line.</summary>
    internal static IEnumerable<CodeAction> Get(SyntaxTree tree, IEnumerable<Diagnostic> here) =>
        from found in here
        let action = Get(tree, found)
        where action is not null
        group action by (action.Title, action.GetEdits()[0]) into same
        select same.First() with { Diagnostics = [.. same.SelectMany(action => action.Diagnostics)] };

    /// <summary>A comment before the diagnostic, or before the declaration where that would be within a text; null for what cannot be silenced.</summary>
    private static CodeAction? Get(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (!diagnostic.Descriptor.IsConfigurable)
            return null;
        var (position, where) = (diagnostic.Location.Span.Start, "here");
        if (FindAcrossLine(tree, position) is { } text && text.End > position)
        {
            if (tree.Root.FindToken(position).Parent?.FirstAncestorOrSelf<DeclarationSyntax>() is not { } declaration)
                return null;
            (position, where) = (declaration.Span.Start, $"in '{declaration.Identifier.Text}'");
        }
        return new($"Silence {diagnostic.Code} {where}", [Before(tree, position, IgnoreComment.Write(diagnostic.Code, DefaultReason))], CodeActionKind.QuickFix, [diagnostic]);
    }

    /// <summary>Puts a comment on a line of its own before the line of a position. What reaches into that line from the one before ends there, and the rest becomes a line of its own.</summary>
    private static TextEdit Before(SyntaxTree tree, int position, string comment)
    {
        var (text, across) = (tree.Text, FindAcrossLine(tree, position));
        var start = across?.End ?? LineStart(text, position);
        var indentation = text.ToString(text.GetIndentation(across?.Start ?? start));
        if (across is null)
            return new(tree.Path, new(start, 0), $"{indentation}{comment}{text.LineEnd}");
        var between = text.AsSpan(TextSpan.FromBounds(start, position));
        return new(tree.Path, new(start, between.Length - between.TrimStart().Length), $"{text.LineEnd}{indentation}{comment}{text.LineEnd}{indentation}");
    }

    /// <summary>The text or block comment that the line of a position begins in, or null.</summary>
    private static TextSpan? FindAcrossLine(SyntaxTree tree, int position)
    {
        var start = LineStart(tree.Text, position);
        var token = tree.Root.FindToken(start);
        return token.Exists ? token.LeadingTrivia.Where(trivia => trivia.IsComment).Select(trivia => trivia.Span).Append(token.Span)
            .Where(span => span.Start < start && start < span.End).Cast<TextSpan?>().FirstOrDefault() : null;
    }

    private static int LineStart(SourceText text, int position) => text.GetLineSpan(text.GetLinePosition(position).Line).Start;
}
