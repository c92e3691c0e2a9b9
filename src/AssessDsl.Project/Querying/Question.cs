using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>A question to the declarations of an edition: words, all of which must hold.</summary>
public sealed partial class Question
{
    private readonly ImmutableArray<Condition> _conditions;

    private Question(string text, ImmutableArray<Condition> conditions) => (Text, _conditions) = (text, conditions);

    /// <summary>The question as it was asked.</summary>
    public string Text { get; }

    /// <summary>What may stand before a colon besides properties.</summary>
    internal static ImmutableArray<string> Fields { get; } = ["id", "kind", "title", "names"];

    /// <summary>The properties asked for.</summary>
    internal IEnumerable<string> Properties => _conditions.OfType<PropertyCondition>().Select(condition => condition.Property);

    /// <summary>The kinds asked for.</summary>
    internal IEnumerable<string> Kinds => _conditions.OfType<KindCondition>().Select(condition => condition.Name);

    /// <summary>Reads a question, or says what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Question? question, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Word().Matches(text);
        problem = words.Count == 0 ? "The question is empty." : words.Select(ProblemOf).FirstOrDefault(found => found is not null);
        question = problem is null ? new(text, [.. words.Select(word => ConditionOf(word.Groups["field"].Value, word.Groups["value"].Value))]) : null;
        return question is not null;
    }

    /// <summary>Whether a declaration is asked for.</summary>
    public bool AppliesTo(Entry entry, Edition edition) => _conditions.All(condition => condition.AppliesTo(entry, edition));

    private static string? ProblemOf(Match word) =>
        word.Groups["open"].Success ? $"The quotation mark in '{word.Value}' is not closed."
        : word.Groups["rest"].Length > 0 ? $"A blank is missing behind the quotation mark in '{word.Value}'."
        : !string.IsNullOrWhiteSpace(word.Groups["value"].Value) ? null
        : word.Groups["field"].Success ? $"A value is missing behind '{word.Groups["field"].Value}:'."
        : "The words between quotation marks are missing.";

    private static Condition ConditionOf(string field, string value) => field switch
    {
        "" => new TextCondition(value),
        "id" => new IdCondition(value),
        "kind" => new KindCondition(value),
        "title" => new TitleCondition(value),
        "names" => new NamesCondition(value),
        _ => new PropertyCondition(field, new(value)),
    };

    /// <summary>A value, in quotation marks if there are blanks in it, and what it is the value of.</summary>
    [GeneratedRegex("""(?<=^|\s)(?:(?<field>[\p{L}_][\p{L}\p{Nd}_]*):)?(?:"(?<value>[^"]*)(?:"(?<rest>\S*)|(?<open>$))|(?<value>[^\s"]\S*)|(?<=:))""")]
    private static partial Regex Word();
}
