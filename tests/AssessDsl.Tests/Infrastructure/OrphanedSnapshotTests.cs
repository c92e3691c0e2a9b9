namespace AssessDsl.Tests.Infrastructure;

/// <summary>Runs after all tests that run in parallel, and so knows which snapshots they compared.</summary>
[CollectionDefinition(nameof(OrphanedSnapshotTests), DisableParallelization = true)]
[Collection(nameof(OrphanedSnapshotTests))]
public sealed class OrphanedSnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_committed_snapshot_is_compared()
    {
        Assert.SkipUnless(Snapshot.RunsInCI, "Outside of CI, where CI is set to true, a run may hold a few of the tests only.");

        var orphans = Orphans(RepositoryRoot.Combine("tests", "AssessDsl.Tests"), Snapshot.Compared).ToArray();
        Assert.True(orphans is [], $"No test compares anything with\n{string.Join('\n', orphans)}");
    }

    [Fact]
    public void A_snapshot_that_nothing_was_compared_with_is_an_orphan()
    {
        var compared = Path.Combine(_folder, "T.M.verified.txt");
        var nested = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "Nested")).FullName, "T.N.verified.json");
        foreach (var file in new[] { compared, nested, Path.Combine(_folder, "T.cs") })
            File.WriteAllText(file, "");

        Assert.Equal([nested], Orphans(_folder, [compared]));
    }

    private static IEnumerable<string> Orphans(string folder, IEnumerable<string> compared) =>
        Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories).Except(compared);
}
