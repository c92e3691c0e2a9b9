using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Project.Comparison;

/// <summary>Finds what changed in meaning between two editions. Order, white space, comments and places do not count.</summary>
public sealed class EditionComparer
{
    private const string Sources = "sources";

    private static readonly string[] s_words = ["title", "text"];
    private static readonly string[] s_evidence = [.. BuiltInKinds.Evidence.Select(property => property.Name), Sources];
    private static readonly string[] s_grades = ["reliability", "credibility"];

    private readonly Edition _before;
    private readonly Edition _after;
    private readonly TagComparer _tags;

    private EditionComparer(Edition before, Edition after)
    {
        (_before, _after) = (before, after);
        _tags = new(before, after);
    }

    /// <summary>The changes, those of judgments first, then by id.</summary>
    public static ImmutableArray<Change> Compare(Edition before, Edition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var comparer = new EditionComparer(before, after);
        var changes = before.Entries.Where(entry => after.Find(entry.Id) is null).Select(Removed)
            .Concat(after.Entries.SelectMany(entry => before.Find(entry.Id) is { } old ? comparer.CompareOrReplace(old, entry) : [comparer.Added(entry)]));
        return [.. changes.OrderBy(change => change.Kind).ThenBy(change => change.Heading.Id, StringComparer.Ordinal)];
    }

    private Change Added(Entry entry) => entry.Kind switch
    {
        // That a clause is not there is news, but it did not go; nor does one go when nobody says any more that it is not there.
        "clause" => IsAbsent(entry) ? new(ChangeKind.Added, entry.Heading, [new("absent", null, "true")]) : new(ChangeKind.ClauseAdded, entry.Heading, []),
        "resolution" when entry.TextOf("of") is { } id && _after.Find(id) is { } judgment =>
            new(ChangeKind.Resolved, judgment.Heading, [new("outcome", null, entry.TextOf("outcome"))]) { Resolution = entry.Id },
        _ => new(ChangeKind.Added, entry.Heading, []),
    };

    private static Change Removed(Entry entry) =>
        entry.Kind != "clause" ? new(ChangeKind.Removed, entry.Heading, [])
        : IsAbsent(entry) ? new(ChangeKind.Removed, entry.Heading, [new("absent", "true", null)])
        : new(ChangeKind.ClauseRemoved, entry.Heading, []);

    /// <summary>A judgment that has become something else, or has come from it, is gone or new.</summary>
    private IEnumerable<Change> CompareOrReplace(Entry before, Entry after) =>
        before.IsJudgment == after.IsJudgment ? Compare(before, after) : [Removed(before), Added(after)];

    private IEnumerable<Change> Compare(Entry before, Entry after)
    {
        var differing = before.Properties.Concat(after.Properties).Select(member => member.Name).Except(MembersOf(before)).Except(MembersOf(after))
            .Where(name => CanonicalJson.Of(before.Find(name)) != CanonicalJson.Of(after.Find(name)))
            .ToHashSet(StringComparer.Ordinal);
        if (after.IsJudgment && Take(TagComparer.Tags) is { Length: > 0 } tags)
        {
            // What explains the move is printed with it.
            differing.Remove("change");
            yield return new(ChangeKind.Retagged, after.Heading, [.. tags.Select(name => _tags.Compare(name, before, after))]) { Explanation = ExplanationOf(before, after) };
        }
        if (after.IsJudgment && Take(s_words) is { Length: > 0 } words)
            yield return new(ChangeKind.Reworded, after.Heading, [.. words.Select(Differ)]);
        if (Take(after.IsJudgment ? s_evidence : [Sources]) is { Length: > 0 } evidence)
            yield return new(ChangeKind.Reevidenced, after.Heading, [.. evidence.SelectMany(name => EvidenceComparer.Compare(name, before, after))]);
        if (after.Kind == "source" && Take(s_grades) is { Length: > 0 } grades)
            yield return new(ChangeKind.Regraded, after.Heading, [.. grades.Select(Differ)]);
        if (after.Kind == "clause" && Take(["absent"]).Length > 0)
            yield return new(IsAbsent(after) ? ChangeKind.ClauseRemoved : ChangeKind.ClauseAdded, after.Heading, []);
        if (after.Kind == "resolution" && after.TextOf("of") is { } id && _after.Find(id) is { } judgment && Take(["of", "outcome"]) is { Length: > 0 })
            yield return new(ChangeKind.Resolved, judgment.Heading, [Differ("outcome")]) { Resolution = after.Id };
        if (differing.Count > 0)
            yield return new(ChangeKind.Changed, after.Heading, [.. differing.Order(StringComparer.Ordinal).Select(Differ)]);
        if (after.Kind == "scale" && CompareRanks(after.Id) is { } ranks)
            yield return new(ChangeKind.Changed, after.Heading, [ranks]);

        string[] Take(string[] names) => [.. names.Where(differing.Remove)];
        Difference Differ(string name)
        {
            var (old, now) = (before.Find(name), after.Find(name));
            var read = new Difference(name, CanonicalJson.ToDisplay(old), CanonicalJson.ToDisplay(now));
            return read.Before == read.After ? new(name, CanonicalJson.ToSource(old), CanonicalJson.ToSource(now)) : read;
        }
    }

    /// <summary>The confidence terms of a scale, whose order says which of them is the surer; null where those of both editions stand in one order.</summary>
    private Difference? CompareRanks(string scale)
    {
        var (old, now) = (_before.ConfidencesOf(scale), _after.ConfidencesOf(scale));
        return old.Intersect(now, StringComparer.Ordinal).SequenceEqual(now.Intersect(old, StringComparer.Ordinal), StringComparer.Ordinal)
            ? null
            : new("confidence", string.Join(" < ", old), string.Join(" < ", now));
    }

    /// <summary>The names of what holds declarations, which are compared on their own. In another edition the same may be empty.</summary>
    private static IEnumerable<string> MembersOf(Entry entry) =>
        entry.Json.EnumerateObject().Where(member => Edition.IsDeclarations(member.Value)).Select(member => member.Name);

    /// <summary>An explanation that was there before explains an earlier change.</summary>
    private static string? ExplanationOf(Entry before, Entry after) =>
        CanonicalJson.Of(before.Find("change")) != CanonicalJson.Of(after.Find("change"))
        && CanonicalJson.ToDisplay(after.Find("change")) is { } explanation && !string.IsNullOrWhiteSpace(explanation) ? explanation : null;

    private static bool IsAbsent(Entry entry) => entry.Find("absent") is { ValueKind: JsonValueKind.True };
}
