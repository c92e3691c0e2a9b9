using System.Collections.Immutable;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>What is known of one declaration while editions go by.</summary>
internal sealed class Track
{
    private readonly List<Moment> _history = [];
    private readonly List<Stretch> _stands = [];
    private readonly List<Stretch> _applies = [];
    private Heading? _heading;

    /// <summary>Whether the question applied to it at least once.</summary>
    public bool IsAskedFor => _applies.Count > 0;

    public Answer ToAnswer() => new(_heading!, [.. _history], [.. _stands], [.. _applies]);

    /// <summary>An edition has the declaration.</summary>
    public void Stand(int edition, Entry entry, IEnumerable<Change> changes, bool applies)
    {
        _heading = entry.Heading;
        // What has become something else is gone first, and then new.
        ImmutableArray<Change> found = [.. changes.OrderBy(change => change.Kind != ChangeKind.Removed)];
        // The comparison does not call new what it has another word for, or what it found in a part that was not asked for.
        if (found.IsEmpty && edition > 0 && !IsAt(_stands, edition - 1))
            found = [new(ChangeKind.Added, entry.Heading, [])];
        if (edition == 0 || !found.IsEmpty)
            _history.Add(new(edition, found, TagsOf(entry)));
        Extend(_stands, edition);
        if (applies)
            Extend(_applies, edition);
    }

    /// <summary>An edition does not have it any more.</summary>
    public void Leave(int edition, IEnumerable<Change> changes) => _history.Add(new(edition, [.. changes], []));

    private static ImmutableArray<Tag> TagsOf(Entry entry) => entry.IsJudgment
        ? [.. TagComparer.Tags.Select(tag => TagComparer.Display(tag, entry) is { } value ? new Tag(tag, value) : null).OfType<Tag>()]
        : [];

    private static bool IsAt(List<Stretch> stretches, int edition) => stretches is [.., var last] && last.Last == edition;

    private static void Extend(List<Stretch> stretches, int edition)
    {
        if (IsAt(stretches, edition - 1))
            stretches[^1] = stretches[^1] with { Last = edition };
        else
            stretches.Add(new(edition, edition));
    }
}
