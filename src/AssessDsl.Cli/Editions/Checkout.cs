namespace AssessDsl.Cli.Editions;

/// <summary>A folder with the files of one commit at a time, as a checkout has them; the work tree and its index are left alone.</summary>
internal sealed class Checkout(Git git) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assessc-").FullName;

    /// <summary>Puts a commit's files in place of those of the one before, as far as they differ; returns the top folder.</summary>
    public string MoveTo(Commit commit)
    {
        var top = Directory.CreateDirectory(Path.Combine(_folder, "tree")).FullName;
        git.CheckOut(commit, top, Path.Combine(_folder, "index"));
        return top;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
