using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.EndToEndTests;

/// <summary>
/// Real editors, configured as <c>docs/editors.md</c> says, on a copy of the seeds: each sees a mistake, applies its fix,
/// completes a property and a mention, renames an actor in all files, formats, saves, and shuts the server down.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class EditorTests : IDisposable
{
    private const string Draft = "\nactor draft \"Draft\" {\n    type: sate\n  \"Close to @.\"\n\n}\n";

    private static readonly string[] s_session = ["AS2009", "fixed", "aka", "russia", "renamed", "written"];

    private readonly string _root = Directory.CreateTempSubdirectory("assess-editor-").FullName;
    private readonly string _seeds;
    private readonly string _file;

    public EditorTests()
    {
        _seeds = Path.Combine(_root, "seeds");
        foreach (var source in Directory.EnumerateFiles(RepositoryRoot.Combine("seeds"), "*", SearchOption.AllDirectories))
            Copy(source, Path.Combine(_seeds, Path.GetRelativePath(RepositoryRoot.Combine("seeds"), source)));
        _file = Path.Combine(_seeds, "world", "actors.assess");
        File.AppendAllText(_file, Draft);
        WriteServer();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Neovim() => await EditAsync("nvim", "--headless", "-u", Configuration("lua", "BufRead"), _file, "-c", $"luafile {Script("editors/neovim.lua")}");

    [Fact]
    public async Task Neovim_takes_the_folder_of_a_file_that_has_no_project_file()
    {
        Assert.SkipUnless(IsInstalled("nvim"), "needs nvim");
        var folder = Directory.CreateDirectory(Path.Combine(_root, "of a user")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "world"));
        File.WriteAllText(Path.Combine(folder, "world", "a.assess"), "actor russia \"Russia\" { type: state }\n");
        File.WriteAllText(Path.Combine(folder, "b.assess"), "actor putin \"Putin\" { type: person  of: russia }\n");

        var session = await RunAsync("nvim", "--headless", "-u", Configuration("lua", "BufRead"), Path.Combine(folder, "b.assess"), "-c", $"luafile {Script("editors/neovim-folder.lua")}");

        Assert.Equal("world/a.assess", session.Output.Trim());
        Assert.Equal("0", await ServersExitCodeAsync());
    }

    [Fact]
    public async Task Emacs() => await EditAsync("emacs", "--batch", "-l", Configuration("elisp", "eglot"), "-l", Script("editors/emacs.el"), _file);

    [Fact]
    public async Task The_Node_client()
    {
        Assert.SkipUnless(Directory.Exists(Script("node/node_modules/vscode-languageserver-protocol")), "needs Node and 'npm install' in tests/node");
        await EditAsync("node", Script("node/editor.mjs"), _file, "assessc", "lsp");
    }

    private async Task EditAsync(string editor, params string[] arguments)
    {
        Assert.SkipUnless(IsInstalled(editor), $"needs {editor}");
        var session = await RunAsync(editor, arguments);

        Assert.SkipWhen(session.Output == "no Eglot", "needs Emacs with Eglot");
        Assert.True(s_session.SequenceEqual(session.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), session.Output + session.Error);
        Assert.Equal("0", await ServersExitCodeAsync());
        await CheckFilesAsync();
    }

    private Task<ProcessResult> RunAsync(string editor, params string[] arguments)
    {
        var start = new ProcessStartInfo(editor, arguments) { WorkingDirectory = _root };
        start.Environment["PATH"] = $"{_root}:{start.Environment["PATH"]}";
        start.Environment["HOME"] = _root;
        return Assessc.RunAsync(start);
    }

    private async Task CheckFilesAsync()
    {
        Assert.Contains("type: state\n  \"Close to @muscovy.\"", await ReadAsync(_file));
        foreach (var file in Directory.EnumerateFiles(_seeds, "*.assess", SearchOption.AllDirectories))
            Assert.DoesNotMatch(@"\brussia\b", await ReadAsync(file));

        Assert.Equal(0, (await Assessc.RunAsync(_seeds, "check")).ExitCode);
        Assert.Equal(0, (await Assessc.RunAsync(_seeds, "format", "--check", _file)).ExitCode);
    }

    /// <summary>A block of the page on editors that holds a word, as a file.</summary>
    private string Configuration(string language, string word)
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "editors.md"));
        var blocks = Regex.Matches(page, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline);
        var file = Path.Combine(_root, language == "lua" ? "init.lua" : "init.el");
        File.WriteAllText(file, blocks.Select(block => block.Groups[1].Value).Single(block => block.Contains(word, StringComparison.Ordinal)));
        return file;
    }

    /// <summary>A program <c>assessc</c> that leaves its exit code in a file.</summary>
    private void WriteServer()
    {
        var file = Path.Combine(_root, "assessc");
        File.WriteAllText(file, $"#!/bin/sh\n{string.Join(' ', Assessc.Command.Select(word => $"'{word}'"))} \"$@\"\necho $? >'{_root}/exit.new'\nmv '{_root}/exit.new' '{_root}/exit'\n");
        File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
    }

    private async Task<string> ServersExitCodeAsync()
    {
        var file = Path.Combine(_root, "exit");
        for (var start = Stopwatch.GetTimestamp(); !File.Exists(file) && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10);)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        return (await ReadAsync(file)).Trim();
    }

    private static bool IsInstalled(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Script(string path) => RepositoryRoot.Combine("tests", path);

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(source, target);
    }

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
}
