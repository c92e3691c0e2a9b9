using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>A change that the editor offers.</summary>
/// <param name="Title">What it does, as an instruction.</param>
/// <param name="Edits">The changes.</param>
/// <param name="Diagnostic">What it answers.</param>
/// <param name="IsPreferred">Whether there is one right answer, and this is it.</param>
public sealed record CodeAction(string Title, ImmutableArray<TextEdit> Edits, Diagnostic Diagnostic, bool IsPreferred);

/// <summary>What can be done about the diagnostics in a range: each of their fixes, or silencing with a reason.</summary>
public static class CodeActions
{
    /// <summary>The reason that stands in a new ignore comment until the author writes a better one.</summary>
    public const string DefaultReason = "accepted as it stands";

    /// <summary>The actions, the fixes of each diagnostic before its silencing.</summary>
    public static ImmutableArray<CodeAction> Get(SemanticModel model, TextSpan range, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return [.. diagnostics
            .Where(d => d.Suppression is null && ReferenceEquals(d.Location.Text, model.SyntaxTree.Text) && d.Location.Span.IntersectsWith(range))
            .SelectMany(d => For(model.SyntaxTree, d))];
    }

    private static IEnumerable<CodeAction> For(SyntaxTree tree, Diagnostic diagnostic)
    {
        foreach (var fix in diagnostic.Fixes)
            yield return new(fix.Title, fix.Edits, diagnostic, fix.IsSafe);
        if (diagnostic.Descriptor.IsConfigurable && Ignore(tree, diagnostic) is { } ignore)
            yield return new($"Silence {diagnostic.Code} here", [ignore], diagnostic, IsPreferred: false);
    }

    /// <summary>A comment on a line of its own before the diagnostic; null where that line would be part of a text.</summary>
    private static TextEdit? Ignore(SyntaxTree tree, Diagnostic diagnostic)
    {
        var line = tree.Text.GetLineSpan(diagnostic.Location.Start.Line);
        var token = tree.Root.FindToken(line.Start);
        if (token.Exists && token.Span.Start < line.Start && token.Span.End > line.Start)
            return null;
        var content = tree.Text.AsSpan(line);
        var indentation = content[..^content.TrimStart().Length].ToString();
        return new(tree.Path, new(line.Start, 0), $"{indentation}// assess:ignore {diagnostic.Code}: {DefaultReason}\n");
    }
}
