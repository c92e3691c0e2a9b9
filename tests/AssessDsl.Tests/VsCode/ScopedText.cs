using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.VsCode;

/// <summary>A text with the scopes that a TextMate grammar gives its pieces, the outer scope first.</summary>
internal sealed class ScopedText
{
    /// <param name="text">The text.</param>
    /// <param name="lines">What <c>test/scopes.mjs</c> prints of it.</param>
    public ScopedText(SourceText text, JsonElement lines) =>
        Pieces = [.. lines.EnumerateArray().Select(piece => Read(text, [.. piece.EnumerateArray()])).Where(piece => !string.IsNullOrWhiteSpace(text.ToString(piece.Span)))];

    public ImmutableArray<(TextSpan Span, string Scope)> Pieces { get; }

    /// <summary>The scopes that a span has in whole or in part; "" where it has none.</summary>
    public IEnumerable<string> At(TextSpan span) => Pieces.Where(piece => Overlap(piece.Span, span)).Select(piece => piece.Scope);

    public static bool Overlap(TextSpan left, TextSpan right) => left.Start < right.End && right.Start < left.End;

    private static bool IsColour(string scope) => !scope.StartsWith("meta.", StringComparison.Ordinal);

    private static (TextSpan Span, string Scope) Read(SourceText text, JsonElement[] piece)
    {
        var line = text.GetLineSpan(piece[0].GetInt32()).Start;
        return (TextSpan.FromBounds(line + piece[1].GetInt32(), line + piece[2].GetInt32()), string.Join(' ', piece.Skip(3).Select(scope => scope.GetString()!).Where(IsColour)));
    }
}
