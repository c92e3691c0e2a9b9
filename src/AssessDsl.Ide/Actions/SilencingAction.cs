using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Actions;

/// <summary>Silences a rule at one place, with a reason.</summary>
public static class SilencingAction
{
    /// <summary>The reason that stands in a new ignore comment until the author writes a better one.</summary>
    public const string DefaultReason = "accepted as it stands";

    /// <summary>A comment on a line of its own before the diagnostic; null where that line would be part of a text, and for what cannot be silenced.</summary>
    internal static CodeAction? Get(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (!diagnostic.Descriptor.IsConfigurable)
            return null;
        var line = tree.Text.GetLineSpan(diagnostic.Location.Start.Line);
        var token = tree.Root.FindToken(line.Start);
        if (token.Exists && token.Span.Start < line.Start && token.Span.End > line.Start)
            return null;
        var content = tree.Text.AsSpan(line);
        var indentation = content[..^content.TrimStart().Length];
        var comment = new TextEdit(tree.Path, new(line.Start, 0), $"{indentation}// assess:ignore {diagnostic.Code}: {DefaultReason}{tree.Text.LineEnd}");
        return new($"Silence {diagnostic.Code} here", [comment], CodeActionKind.QuickFix, [diagnostic]);
    }
}
