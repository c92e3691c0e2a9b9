namespace AssessDsl.Cli.Editions;

/// <summary>A commit of a git repository.</summary>
/// <param name="Hash">Its full name.</param>
/// <param name="Date">The day on which it was made, where it was made.</param>
internal sealed record Commit(string Hash, string Date)
{
    /// <summary>As much of the name as tells commits apart.</summary>
    public string ShortHash => Hash[..Math.Min(12, Hash.Length)];
}
