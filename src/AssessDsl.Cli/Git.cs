using System.Diagnostics;
using System.Formats.Tar;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli;

/// <summary>What <c>assessc diff</c> asks of git.</summary>
/// <param name="folder">A folder in the work tree.</param>
internal sealed class Git(string folder)
{
    private static readonly string[] s_mainBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

    /// <summary>The path from the top of the work tree to the folder, with <c>/</c> at its end unless it is empty.</summary>
    public string Prefix => Run("rev-parse", "--show-prefix") ?? throw new UsageException("There is no git repository here; name two editions to compare.");

    /// <summary>The commit that a revision names, or null.</summary>
    public string? FindCommit(string revision) => Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");

    /// <summary>The commit at which the work tree left the main branch.</summary>
    public string FindMergeBase()
    {
        _ = Prefix;
        var main = s_mainBranches.FirstOrDefault(branch => FindCommit(branch) is not null)
            ?? throw new UsageException("There is no main branch to compare with; name a revision.");
        if (Run("merge-base", "HEAD", main) is { } commit)
            return commit;
        throw new UsageException(Run("rev-parse", "--is-shallow-repository") == "true"
            ? $"This clone is shallow and does not reach back to '{main}'. Fetch all of it: 'git fetch --unshallow', or 'fetch-depth: 0' in a workflow."
            : $"HEAD and '{main}' have no commit in common.");
    }

    /// <summary>Writes the files of a commit into a folder.</summary>
    public void Export(string commit, string target)
    {
        var top = Run("rev-parse", "--show-toplevel")!;
        using var process = Start(top, "archive", "--format=tar", commit);
        using var files = new TarReader(process.StandardOutput.BaseStream);
        while (files.GetNextEntry() is { } entry)
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && Path.GetFullPath(entry.Name, target) is var file && ProjectPath.IsWithin(target, file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                entry.ExtractToFile(file, overwrite: true);
            }
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new UsageException($"git cannot read the commit {commit}.");
    }

    /// <summary>The first line that git prints, or null when it fails.</summary>
    private string? Run(params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Split('\n')[0] : null;
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UsageException("git is not installed; name two files or folders to compare.");
        }
    }
}
