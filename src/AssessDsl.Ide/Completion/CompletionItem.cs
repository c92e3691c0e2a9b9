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
}

/// <summary>The proposals at a position, the best first.</summary>
/// <param name="Span">The word that they replace.</param>
/// <param name="Items">The proposals.</param>
public sealed record CompletionList(TextSpan Span, IReadOnlyList<CompletionItem> Items);
