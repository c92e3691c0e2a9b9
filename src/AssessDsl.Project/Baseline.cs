using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;
using AssessDsl.Project.Files;

namespace AssessDsl.Project;

/// <summary>Findings that were accepted once, so that only new ones fail.</summary>
/// <param name="File">The absolute path of the file; it need not exist.</param>
/// <param name="Path">The file's path relative to the project folder.</param>
/// <param name="Entries">The accepted findings.</param>
public sealed record Baseline(string File, string Path, ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>The file's name where the project file gives none.</summary>
    public const string DefaultName = "assess-baseline.json";

    private const string Format = "assess-baseline/1";

    /// <summary>Accepted findings of files that are not looked at; they stay in the file.</summary>
    public ImmutableArray<BaselineEntry> Elsewhere { get; private init; } = [];

    /// <summary>What is wrong with the file; null when nothing is.</summary>
    public Diagnostic? Problem { get; private init; }

    /// <summary>Marks the diagnostics that are accepted, and reports what is wrong with the baseline.</summary>
    public ImmutableArray<Finding> Apply(ImmutableArray<Diagnostic> diagnostics)
    {
        var findings = Mark(diagnostics);
        var stale = Entries.Length - Prune(findings).Entries.Length;
        var problem = stale > 0 ? ProjectDiagnostics.At(Path, ProjectDiagnostics.StaleBaseline, ("count", stale)) : Problem;
        return problem is null ? findings : findings.AddRange(Finding.Of([problem]));
    }

    /// <summary>Marks the diagnostics of whole files that are accepted.</summary>
    public ImmutableArray<Finding> Mark(ImmutableArray<Diagnostic> diagnostics)
    {
        var accepted = Entries.Select(entry => entry.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return [.. Finding.Of(diagnostics).Select(finding => finding with { IsBaselined = accepted.Contains(finding.Fingerprint) })];
    }

    /// <summary>Accepts findings as far as that is possible: a text that does not compile cannot be accepted.</summary>
    public Baseline Accept(IEnumerable<Finding> findings) => this with
    {
        Entries =
        [
            .. findings.Where(finding => finding.Diagnostic.Descriptor.IsConfigurable && finding.Diagnostic.Suppression is null)
                .Select(BaselineEntry.Of),
        ],
    };

    /// <summary>Only the entries that still occur among findings.</summary>
    public Baseline Prune(IEnumerable<Finding> findings)
    {
        var occurring = findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return this with { Entries = [.. Entries.Where(entry => occurring.Contains(entry.Fingerprint))] };
    }

    /// <summary>The baseline where some of a folder's files are looked at, and nothing can be known of the others.</summary>
    public Baseline LimitTo(IReadOnlySet<string> paths) => this with
    {
        Entries = [.. Entries.Where(entry => paths.Contains(entry.Path))],
        Elsewhere = [.. Entries.Where(entry => !paths.Contains(entry.Path))],
    };

    /// <summary>The file's text.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteStartArray("findings");
            foreach (var entry in Entries.Concat(Elsewhere).OrderBy(entry => entry.Path, StringComparer.Ordinal))
                entry.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }

    /// <summary>Reads a project's baseline; a missing file accepts nothing.</summary>
    internal static Baseline Read(string projectFolder, ProjectSettings settings)
    {
        var file = settings.Baseline?.Path ?? System.IO.Path.Combine(projectFolder, DefaultName);
        var baseline = new Baseline(file, ProjectPath.Relative(projectFolder, file), []);
        if (!System.IO.Path.Exists(file))
            return baseline with { Problem = settings.Baseline is { } named ? ProjectDiagnostics.MissingBaseline(named, baseline.Path) : null };
        if (!SourceReader.TryRead(file, baseline.Path, out var text, out var problem))
            return baseline with { Problem = problem };
        return ReadEntries(text) is { } entries
            ? baseline with { Entries = [.. entries] }
            : baseline with { Problem = ProjectDiagnostics.NoBaseline(new Location(baseline.Path, text, default)) };
    }

    private static List<BaselineEntry>? ReadEntries(SourceText text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.ToString());
            return document.RootElement.GetProperty("format").GetString() == Format
                ? [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(BaselineEntry.Read)]
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>An accepted finding; only the fingerprint counts, the rest is for people who read the file.</summary>
/// <param name="Fingerprint">The finding's fingerprint.</param>
/// <param name="Code">Its code.</param>
/// <param name="Path">Its file.</param>
/// <param name="Message">What it said.</param>
public sealed record BaselineEntry(string Fingerprint, string Code, string Path, string Message)
{
    internal static BaselineEntry Of(Finding finding) => new(
        finding.Fingerprint, finding.Diagnostic.Code, finding.Diagnostic.Location.Path, finding.Diagnostic.Message);

    internal static BaselineEntry Read(JsonElement json) => new(
        TextOf(json, "fingerprint"), TextOf(json, "code"), TextOf(json, "path"), TextOf(json, "message"));

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", Path);
        json.WriteString("code", Code);
        json.WriteString("message", Message);
        json.WriteString("fingerprint", Fingerprint);
        json.WriteEndObject();
    }

    private static string TextOf(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
