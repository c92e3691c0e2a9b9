using System.Collections.Immutable;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>Answers a question from many editions, which are shown to it one by one, oldest first. It keeps none but the last.</summary>
public sealed class Archive(Question question)
{
    private readonly SortedDictionary<string, Track> _tracks = new(StringComparer.Ordinal);
    private readonly Vocabulary _vocabulary = new();
    private Edition? _last;

    /// <summary>How many editions were shown.</summary>
    public int Count { get; private set; }

    /// <summary>What is wrong with the question: it asks for a kind or property that no edition has. Null when nothing is.</summary>
    public string? Problem => _vocabulary.ProblemOf(question);

    /// <summary>The declarations that the question applies to in at least one edition, by id.</summary>
    public ImmutableArray<Answer> Answers => [.. _tracks.Values.Where(track => track.IsAskedFor).Select(track => track.ToAnswer())];

    /// <summary>Takes the next edition in.</summary>
    public void Add(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        _vocabulary.Add(edition);
        var changes = ChangesTo(edition);
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in edition.Entries)
        {
            standing.Add(entry.Id);
            TrackOf(entry.Id).Stand(Count, entry, changes[entry.Id], question.AppliesTo(entry, edition));
        }
        foreach (var gone in changes.Where(group => !standing.Contains(group.Key)))
            TrackOf(gone.Key).Leave(Count, gone);
        _last = edition;
        Count++;
    }

    /// <summary>What changed since the last edition, by declaration. An outcome belongs to the judgment and to what says it.</summary>
    private ILookup<string, Change> ChangesTo(Edition edition) =>
        (_last is null ? [] : EditionComparer.Compare(_last, edition))
            .SelectMany(change => change.Resolution is { } id ? [(Id: change.Heading.Id, change), (id, change)] : ((string Id, Change Change)[])[(change.Heading.Id, change)])
            .ToLookup(item => item.Id, item => item.Change, StringComparer.Ordinal);

    private Track TrackOf(string id) => _tracks.TryGetValue(id, out var track) ? track : _tracks[id] = new();
}
