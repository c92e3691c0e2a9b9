using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using Diagnostic = AssessDsl.Compiler.Diagnostics.Diagnostic;
using Place = AssessDsl.Compiler.Diagnostics.Location;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Findings as the protocol has them.</summary>
internal static class DiagnosticsAnswer
{
    private static readonly SourceText s_noText = SourceText.From("");

    /// <summary>A report for each open file, be it empty, and for each project file with findings.</summary>
    public static List<PublishDiagnosticsParams> Create(
        IReadOnlyList<OpenFile> files, IReadOnlyList<OpenProject> projects, Translator translator, CancellationToken cancellationToken)
    {
        var open = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var found = files.ToDictionary(file => file.Uri, _ => new List<Protocol.Diagnostic>(), StringComparer.Ordinal);
        foreach (var project in projects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var diagnostic in project.GetDiagnostics(open.ContainsKey))
            {
                var file = project.FileOf(diagnostic.Location.Path);
                if (!open.ContainsKey(file) && file != project.Input.ProjectFile)
                    continue;
                var uri = UriOf(file);
                if (!found.TryGetValue(uri, out var list))
                    found.Add(uri, list = []);
                list.Add(Translate(diagnostic, translator, place => UriOf(project.FileOf(place.Path))));
            }
        }
        var versions = files.ToDictionary(file => file.Uri, file => file.Version, StringComparer.Ordinal);
        return [.. found.Select(report => new PublishDiagnosticsParams(report.Key, versions.GetValueOrDefault(report.Key), [.. report.Value]))];

        string UriOf(string file) => open.TryGetValue(file, out var known) ? known.Uri : FileUri.FromPath(file);
    }

    public static Protocol.Diagnostic Translate(Diagnostic diagnostic, Translator translator, Func<Place, string> uriOf)
    {
        var related = diagnostic.Related.Select(place => new DiagnosticRelatedInformation(new(uriOf(place.Location), RangeOf(place.Location)), place.Message)).ToArray();
        return new(RangeOf(diagnostic.Location), SeverityOf(diagnostic.Severity), diagnostic.Code, "assessc", diagnostic.Message, related.Length == 0 ? null : related);

        Protocol.Range RangeOf(Place place) => translator.ToRange(place.Text ?? s_noText, place.Text is null ? default : place.Span);
    }

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        Severity.Info => 3,
        _ => 4,
    };
}
