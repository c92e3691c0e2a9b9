using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>The kinds and properties that a question may ask for: the built-in ones and those of the editions.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _kinds = [.. BuiltInKinds.All.Select(kind => kind.Id)];

    /// <summary>What may stand before a colon: fields, properties, and what the JSON document has besides.</summary>
    private readonly HashSet<string> _fields =
        [.. BuiltInKinds.All.SelectMany(kind => kind.Properties).Select(property => property.Name), .. Question.Fields, "text", "absent"];

    /// <summary>Takes in what an edition has.</summary>
    public void Add(Edition edition)
    {
        foreach (var entry in edition.Entries)
        {
            _kinds.Add(entry.Kind == "kind" ? entry.Id : entry.Kind);
            _fields.UnionWith(entry.Properties.Select(property => property.Name));
        }
    }

    /// <summary>What is wrong with a question that asks for a kind or property that there is not; null when there is.</summary>
    public string? ProblemOf(Question question)
    {
        if (question.Properties.FirstOrDefault(name => !_fields.Contains(name)) is { } property)
            return $"No kind and no edition has a property '{property}'{NearestName.Suggest(NearestName.Find(property, _fields), "; to look for the words, put them in quotation marks.")}";
        return question.Kinds.FirstOrDefault(name => !_kinds.Any(kind => Condition.IsNamed(kind, name))) is { } missing
            ? $"There is no kind '{missing}'{NearestName.Suggest(NearestName.FindIds(missing, _kinds))}"
            : null;
    }
}
