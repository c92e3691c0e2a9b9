using System.Diagnostics;
using System.Runtime.Versioning;

namespace AssessDsl.EndToEndTests;

/// <summary>A folder of its own in which a script's commands run, with <c>assessc</c> on the path.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ScriptFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("assessc-").FullName;
    private readonly string _work;
    private readonly string _programs;

    public ScriptFolder(Script script)
    {
        _work = Directory.CreateDirectory(Path.Combine(_root, "work")).FullName;
        _programs = Directory.CreateDirectory(Path.Combine(_root, "bin")).FullName;
        WriteProgram("assessc", $"exec {string.Join(' ', Assessc.Command.Select(word => $"'{word}'"))} \"$@\"");
        // The rights of files mean nothing to root.
        WriteProgram("unprivileged", "[ \"$(id -u)\" -ne 0 ] && exec \"$@\"; exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"");
        foreach (var (path, text) in script.Files)
        {
            var file = Path.Combine(_work, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        foreach (var folder in Directory.EnumerateDirectories(_root, "*", SearchOption.AllDirectories).Prepend(_root))
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
    }

    /// <summary>Runs a line of shell.</summary>
    public async Task<ProcessResult> RunAsync(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _work };
        start.Environment["PATH"] = $"{_programs}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var variable in (string[])["NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "CI"])
            start.Environment.Remove(variable);
        return await Assessc.RunAsync(start);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // A script took away rights; the system clears its folder of temporary files.
        }
    }

    private void WriteProgram(string name, string line)
    {
        var file = Path.Combine(_programs, name);
        File.WriteAllText(file, $"#!/bin/sh\n{line}\n");
        File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
    }
}
