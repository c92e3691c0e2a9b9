using Xunit.Sdk;

namespace AssessDsl.Tests.Infrastructure;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot").FullName;

    private string SnapshotFile => Path.Combine(_folder, "T.M.verified.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_matches_its_snapshot() => Snapshot.Match("one\ntwo\n");

    [Fact]
    public void A_name_tells_the_snapshots_of_a_test_apart()
    {
        Assert.Equal("/tests/ATests.M.verified.txt", Snapshot.FileOf("/tests/ATests.cs", "M", "", "txt"));
        Assert.Equal("/tests/ATests.M.a.verified.json", Snapshot.FileOf("/tests/ATests.cs", "M", "a", "json"));
    }

    [Fact]
    public void A_difference_shows_the_changed_lines_and_leaves_the_file()
    {
        File.WriteAllText(SnapshotFile, "one\ntwo\nthree\n");

        var failure = Assert.ThrowsAny<XunitException>(
            () => Snapshot.MatchFile("one\n2\nthree\n", SnapshotFile, accept: false));

        Assert.Contains(" one\n-two\n+2\n three\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\nthree\n", File.ReadAllText(SnapshotFile));
    }

    [Theory]
    [InlineData("one\r\n")]
    [InlineData("one")]
    [InlineData("one \n")]
    public void Line_ends_and_trailing_blanks_count(string actual)
    {
        File.WriteAllText(SnapshotFile, "one\n");
        Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile(actual, SnapshotFile, accept: false));
    }

    [Fact]
    public void A_missing_snapshot_fails_and_is_not_written()
    {
        Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile("one", SnapshotFile, accept: false));
        Assert.False(File.Exists(SnapshotFile));
    }

    [Fact]
    public void Accepting_writes_new_and_changed_snapshots_exactly()
    {
        foreach (var text in new[] { "one\r\n", "two" })
        {
            Snapshot.MatchFile(text, SnapshotFile, accept: true);
            Assert.Equal(text, File.ReadAllText(SnapshotFile));
        }
    }
}
