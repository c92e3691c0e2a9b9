using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Completion;

/// <summary>What a proposal stands for, for its icon.</summary>
public enum CompletionItemKind
{
#pragma warning disable CS1591 // each name says what it is
    Keyword,
    Kind,
    Property,
    Option,
    Term,
    Declaration,
    Namespace,
    Code,
#pragma warning restore CS1591
}

/// <summary>A proposal.</summary>
/// <param name="Label">What is shown and, unless there is more, inserted.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Detail">A few words beside it: a title, a range, a type.</param>
/// <param name="Documentation">More about it, in Markdown; empty for nothing.</param>
public sealed record CompletionItem(string Label, CompletionItemKind Kind, string Detail = "", string Documentation = "")
{
    /// <summary>What is inserted.</summary>
    public string InsertText { get; init; } = Label;

    /// <summary>What is inserted by editors that know snippets, with <c>$1</c> for places to fill in; null for the same.</summary>
    public string? Snippet { get; init; }

    /// <summary>What else changes in the file, such as a <c>use</c> that the name needs.</summary>
    public ImmutableArray<TextEdit> AdditionalEdits { get; init; } = [];
}

/// <summary>The proposals at a position, the best first.</summary>
/// <param name="Span">The word that they replace.</param>
/// <param name="Items">The proposals.</param>
/// <param name="IsIncomplete">Whether there are more than these.</param>
public sealed record CompletionList(TextSpan Span, IReadOnlyList<CompletionItem> Items, bool IsIncomplete);
