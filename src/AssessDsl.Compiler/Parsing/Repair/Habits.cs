using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>What people write out of habit, from prose or other languages, and how that is said in Assess.</summary>
internal static class Habits
{
    public const string Range = ": a range is written with '..' between percentages, numbers or dates, like 60%..70% or 2025-01-17..2025-01-19";
    public const string List = ": values are joined by commas";
    public const string Weight = ": a weight stands in parentheses, like '(strong)'";
    private const string Time = ": a date and time is written like 2025-01-17T14:30Z";
    private const string Percentage = ": a percentage is written like 60%";
    private const string Duration = ": a duration is written like 20y, 18mo, 2w, 90d or 36h";

    private static readonly (string Hint, string Words)[] s_habits =
    [
        (Range, "to until till through bis до"),
        (List, "and or und oder та і и"),
        (Time, "at um"),
        (Weight, string.Join(' ', SyntaxFacts.Weights)),
        (Percentage, "percent per pct Prozent"),
        (Duration, "year years month months week weeks day days hour hours"),
    ];

    private static readonly Dictionary<string, string> s_hints = s_habits
        .SelectMany(habit => habit.Words.Split(' '), (habit, word) => (word, habit.Hint))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_hints.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How what a word stands for is written, or null.</summary>
    public static string? HintFor(ReadOnlySpan<char> word) => s_lookup.TryGetValue(word, out var hint) ? hint : null;
}
