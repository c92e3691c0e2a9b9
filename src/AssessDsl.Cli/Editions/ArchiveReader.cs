using System.Collections.Immutable;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project;
using AssessDsl.Project.Querying;

namespace AssessDsl.Cli.Editions;

/// <summary>Shows editions to an archive one by one, and remembers of each what has to be said of it.</summary>
internal sealed class ArchiveReader(Archive archive)
{
    /// <summary>Of how many editions with errors that is said; of the others, how many there are.</summary>
    private const int MostErrorNotes = 3;

    private readonly List<(EditionName Name, int Errors)> _read = [];
    private readonly List<string> _leftOut = [];

    /// <summary>What the editions are called, oldest first.</summary>
    public ImmutableArray<EditionName> Names => [.. _read.Select(edition => edition.Name)];

    /// <summary>Whether any edition had a source.</summary>
    public bool HasSources { get; private set; }

    /// <summary>Whether the last edition has errors. Earlier ones cannot be mended any more.</summary>
    public bool LastHasErrors => _read is [.., (_, > 0)];

    /// <summary>What is missing in the answers, and why.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            var broken = _read.Where(edition => edition.Errors > 0).Reverse().ToList();
            foreach (var (name, errors) in broken.Take(MostErrorNotes))
                yield return EditionErrors.Describe(name, errors);
            if (broken.Count > MostErrorNotes)
                yield return $"So it is with {DiagnosticWords.Counted(broken.Count - MostErrorNotes, "earlier edition")}.";
            foreach (var problem in _leftOut)
                yield return $"{Printable.Of(problem)} It is left out.";
        }
    }

    /// <summary>Reads editions, oldest first.</summary>
    /// <param name="readings">What reads each.</param>
    /// <param name="mayLeaveOut">Whether one that cannot be compiled at all is left out, unless it is the last.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public void Read(IReadOnlyList<Func<NamedEdition>> readings, bool mayLeaveOut, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var (number, read) in readings.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new(number, readings.Count));
            try
            {
                Add(read());
            }
            catch (UsageException problem) when (mayLeaveOut && number < readings.Count - 1)
            {
                _leftOut.Add(problem.Message);
            }
        }
    }

    private void Add(NamedEdition edition)
    {
        archive.Add(edition.Edition);
        _read.Add((edition.Name, edition.Errors));
        HasSources |= !edition.HasNoSources;
    }
}
