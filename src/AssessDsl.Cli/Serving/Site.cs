using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Project;

namespace AssessDsl.Cli.Serving;

/// <summary>The pages of a project in memory, each of which loads itself again when the next version of the site is there.</summary>
internal sealed partial class Site
{
    private const string Index = "index.html";
    private const string Reload = "<script>new EventSource('/events').onmessage = () => location.reload();</script>";

    private volatile ImmutableDictionary<string, string> _pages = ImmutableDictionary<string, string>.Empty;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next version of the site.</summary>
    public Task NextVersion => Volatile.Read(ref _next).Task;

    /// <summary>A page by the path of its address; null when there is none.</summary>
    public string? Find(string path) => path switch
    {
        "/" => _pages.GetValueOrDefault(Index) ?? (_pages.Count == 1 ? _pages.Values.Single() : Note("There is no brief to show.")),
        _ => _pages.GetValueOrDefault(path[1..]),
    };

    /// <summary>Takes the pages of a project as it is now, errors or not.</summary>
    public void Update(Workspace project, Compilation compilation, CancellationToken cancellationToken)
    {
        var output = HtmlEmitter.Emit(compilation, project.EmitOptions, cancellationToken);
        _pages = output.Diagnostics is [var problem, ..]
            ? ImmutableDictionary<string, string>.Empty.Add(Index, Note(problem.ToString()))
            : output.Files.ToImmutableDictionary(file => file.Path, file => WithReload(file.Text), StringComparer.Ordinal);
        Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private static string Note(string text) => WithReload($"<!doctype html><title>assessc</title><p>{WebUtility.HtmlEncode(text)}</p></body>");

    /// <summary>A page's own policy lets no other script in, so it goes; the server is for its author alone.</summary>
    private static string WithReload(string html) => Policy().Replace(html, "").Replace("</body>", $"{Reload}</body>", StringComparison.Ordinal);

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Policy();
}
