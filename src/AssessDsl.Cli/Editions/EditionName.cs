namespace AssessDsl.Cli.Editions;

/// <summary>What an edition is called.</summary>
/// <param name="Label">In a list.</param>
/// <param name="Subject">At the beginning of a sentence.</param>
internal sealed record EditionName(string Label, string Subject)
{
    /// <summary>The project as it is on disk.</summary>
    public static readonly EditionName WorkingTree = new("working tree", "The working tree");

    /// <summary>The commit; null where it is none.</summary>
    public Commit? Commit { get; private init; }

    public static EditionName Of(string path) => new(path, $"'{path}'");

    public static EditionName Of(Commit commit) => new($"{commit.Date} {commit.ShortHash}", $"Commit {commit.ShortHash}") { Commit = commit };
}
