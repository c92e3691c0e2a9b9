using System.Collections.Immutable;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>A change that makes a diagnostic vanish, for the editor and <c>--fix</c>.</summary>
/// <param name="Title">What the change does, as an instruction: "Replace with 'unlikely'".</param>
/// <param name="Edits">The edits, none of which overlap.</param>
/// <param name="IsSafe">Whether <c>--fix</c> may apply it unasked: there is one right answer and it changes no meaning.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe = false)
{
    /// <summary>The fixes that can be applied together: each that touches none before it, all of its edits or none.</summary>
    public static ImmutableArray<Fix> SelectCompatible(IEnumerable<Fix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var chosen = ImmutableArray.CreateBuilder<Fix>();
        var taken = new List<TextEdit>();
        foreach (var fix in fixes)
        {
            if (fix.Edits.Any(edit => taken.Exists(other => Touch(edit, other))))
                continue;
            chosen.Add(fix);
            taken.AddRange(fix.Edits);
        }
        return chosen.DrainToImmutable();
    }

    private static bool Touch(TextEdit left, TextEdit right) => left.Path == right.Path && left.Span.IntersectsWith(right.Span);
}
