using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Ide.Actions;

/// <summary>What sort of change is offered.</summary>
public enum CodeActionKind
{
    /// <summary>It answers a diagnostic.</summary>
    QuickFix,

    /// <summary>It writes something right in another way.</summary>
    Rewrite,

    /// <summary>It mends whatever can be mended unasked in the file.</summary>
    FixAll,
}

/// <summary>A change that the editor offers. What takes its time to work out waits until it is asked for.</summary>
/// <param name="Title">What it does, as an instruction.</param>
/// <param name="GetEdits">Works out the changes.</param>
/// <param name="Kind">What sort of change it is.</param>
/// <param name="Diagnostics">What it answers.</param>
/// <param name="IsPreferred">Whether there is one right answer, and this is it.</param>
public sealed record CodeAction(
    string Title, Func<ImmutableArray<TextEdit>> GetEdits, CodeActionKind Kind, ImmutableArray<Diagnostic> Diagnostics, bool IsPreferred = false)
{
    /// <summary>A change that is worked out already.</summary>
    public CodeAction(string title, ImmutableArray<TextEdit> edits, CodeActionKind kind, ImmutableArray<Diagnostic> diagnostics, bool isPreferred = false)
        : this(title, () => edits, kind, diagnostics, isPreferred)
    {
    }
}
