using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

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

    /// <summary>A comment on a line of its own before the diagnostic, or before the declaration where that line would be part of a text; null for what cannot be silenced.</summary>
    private static CodeAction? Get(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (!diagnostic.Descriptor.IsConfigurable)
            return null;
        var (line, where) = (diagnostic.Location.Start.Line, "here");
        if (IsInText(tree, tree.Text.GetLineSpan(line).Start))
        {
            if (tree.Root.FindToken(diagnostic.Location.Span.Start).Parent?.FirstAncestorOrSelf<DeclarationSyntax>() is not { } declaration)
                return null;
            (line, where) = (tree.Text.GetLinePosition(declaration.Span.Start).Line, $"in '{declaration.Identifier.Text}'");
        }
        var start = tree.Text.GetLineSpan(line).Start;
        var comment = new TextEdit(tree.Path, new(start, 0), $"{tree.Text.AsSpan(tree.Text.GetIndentation(start))}{IgnoreComment.Write(diagnostic.Code, DefaultReason)}{tree.Text.LineEnd}");
        return new($"Silence {diagnostic.Code} {where}", [comment], CodeActionKind.QuickFix, [diagnostic]);
    }

    private static bool IsInText(SyntaxTree tree, int position) =>
        tree.Root.FindToken(position) is { Exists: true } token && token.Span.Start < position && token.Span.End > position;
}
