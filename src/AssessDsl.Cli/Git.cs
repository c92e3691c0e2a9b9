using System.Diagnostics;
using System.Text;

namespace AssessDsl.Cli;

/// <summary>What <c>assessc diff</c> asks of git.</summary>
/// <param name="folder">A folder in the work tree.</param>
internal sealed class Git(string folder)
{
    /// <summary>What tells the main branch: what the origin says it is, else its usual names.</summary>
    private static readonly string[] s_mainBranches =
        ["origin/HEAD", .. ((string[])["main", "master", "develop", "trunk"]).SelectMany(name => (string[])[$"origin/{name}", name])];

    /// <summary>The path from the top of the work tree to the folder, with <c>/</c> at its end unless it is empty.</summary>
    public string FindPrefix() => Run("rev-parse", "--show-prefix") ?? throw new UsageException(
        _refusal.Contains("not a git repository", StringComparison.Ordinal) ? "There is no git repository here; name two editions to compare." : $"git says: {_refusal}");

    /// <summary>Why git did not do what it was asked last.</summary>
    private string _refusal = "";

    /// <summary>Whether commits are missing because nobody has fetched them.</summary>
    public bool AskIsShallow() => Run("rev-parse", "--is-shallow-repository") == "true";

    /// <summary>The commit that a revision names, or null.</summary>
    public string? FindCommit(string revision) => Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");

    /// <summary>The commit at which the work tree left a branch; null for the main branch.</summary>
    public string FindMergeBase(string? branch)
    {
        FindPrefix();
        var isShallow = AskIsShallow();
        var known = (branch is null ? s_mainBranches : [branch, $"origin/{branch}"]).FirstOrDefault(name => FindCommit(name) is not null);
        if (known is null)
            throw new UsageException(NoBranch(branch, isShallow));
        if (Run("merge-base", "HEAD", known) is { } commit)
            return commit;
        throw new UsageException(isShallow
            ? $"This clone is shallow and does not reach back to '{known}'. Fetch all of it: 'git fetch --unshallow', or 'fetch-depth: 0' in a workflow."
            : $"HEAD and '{known}' have no commit in common.");
    }

    private static string NoBranch(string? branch, bool isShallow)
    {
        var what = branch is null ? "no main branch to compare with" : $"no branch '{branch}'";
        if (isShallow)
        {
            return $"This clone is shallow and has {what}. Fetch all of it: "
                + "git remote set-branches origin '*' && git fetch --unshallow, or 'fetch-depth: 0' in a workflow.";
        }
        return branch is null ? $"There is {what}; name it with '--base'." : $"There is {what}.";
    }

    /// <summary>Writes the files of a commit into a folder, as a checkout would, which leaves the work tree and its index alone.</summary>
    public void Export(string commit, string target, string index)
    {
        (string, string)[] places = [("GIT_WORK_TREE", target), ("GIT_INDEX_FILE", index)];
        if (Run(places, "read-tree", commit) is null || Run(places, "checkout-index", "--all", "--quiet") is null)
            throw new UsageException($"git cannot read the commit {commit}.");
    }

    private string? Run(params string[] arguments) => Run([], arguments);

    /// <summary>The first line that git prints, or null when it fails.</summary>
    private string? Run((string Variable, string Value)[] environment, params string[] arguments)
    {
        var errors = new StringBuilder();
        using var process = Start(environment, arguments, line => errors.Append(line).Append('\n'));
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _refusal = errors.ToString().Split('\n')[0];
        return process.ExitCode == 0 ? output.Split('\n')[0] : null;
    }

    private Process Start((string Variable, string Value)[] environment, string[] arguments, Action<string> takeError)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) => takeError(line.Data ?? "");
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UsageException("git is not installed; name two files or folders to compare.");
        }
    }
}
