using System.Text;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>One replacement in one file.</summary>
/// <param name="Path">The file's path as the project names it.</param>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="NewText">The text that stands there afterwards.</param>
public sealed record TextEdit(string Path, TextSpan Span, string NewText)
{
    /// <summary>The text with edits made that do not overlap.</summary>
    public static string Apply(SourceText text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        var characters = text.AsSpan();
        var (result, position) = (new StringBuilder(text.Length + text.Length / 16), 0);
        foreach (var edit in edits.OrderBy(edit => edit.Span))
        {
            result.Append(characters[position..edit.Span.Start]).Append(edit.NewText);
            position = edit.Span.End;
        }
        return result.Append(characters[position..]).ToString();
    }
}
