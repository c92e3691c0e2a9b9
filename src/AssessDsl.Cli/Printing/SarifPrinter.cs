using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Cli.Reporting;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Text;
using AssessDsl.Project;

namespace AssessDsl.Cli.Printing;

/// <summary>SARIF 2.1.0 as code scanning reads it. Ignored and accepted findings are marked, for dropping them would reopen alerts.</summary>
internal sealed class SarifPrinter : FindingPrinter
{
    private const string BaseId = "%SRCROOT%";
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public override void Print(Report report, TextWriter output) => JsonText.Write(output, indented: true, json =>
    {
        var findings = report.Findings.Where(finding => finding.Severity >= report.Threshold).ToImmutableArray();
        ImmutableArray<DiagnosticDescriptor> rules =
            [.. findings.Select(finding => finding.Diagnostic.Descriptor).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        var lineHashes = new Dictionary<SourceText, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        var ruleIndices = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteList("runs", [report], _ =>
        {
            json.WriteObject("tool", () => json.WriteObject("driver", () => WriteDriver(json, rules)));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteObject("originalUriBaseIds", () => json.WriteObject(
                BaseId, () => WriteMessage(json, "description", "The folder that assessc was run in, as a rule the top of the repository.")));
            json.WriteList("results", findings, finding => WriteResult(json, finding, ruleIndices[finding.Diagnostic.Code], LineHashOf(finding.Diagnostic.Location)));
        });
        json.WriteEndObject();

        string? LineHashOf(Location location)
        {
            if (location.Text is not { } text)
                return null;
            if (!lineHashes.TryGetValue(text, out var hashes))
                lineHashes[text] = hashes = LineHashes.Of(text);
            return hashes[location.Start.Line];
        }
    });

    private static void WriteDriver(Utf8JsonWriter json, ImmutableArray<DiagnosticDescriptor> rules)
    {
        json.WriteString("name", "assessc");
        json.WriteString("version", ToolVersion.Text);
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.WriteList("rules", rules, rule =>
        {
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteMessage(json, "shortDescription", rule.Name.Replace('-', ' '));
            var page = RulePage.Find(rule.Code);
            if (page is not null)
                WriteMessage(json, "fullDescription", page.Summary.Split("\n\n")[0].ReplaceLineEndings(" "));
            json.WriteObject("help", () =>
            {
                json.WriteString("text", page?.ToPlainText() ?? $"assessc explain {rule.Code}");
                if (page is not null)
                    json.WriteString("markdown", page.ToMarkdown());
            });
            json.WriteObject("defaultConfiguration", () => json.WriteString("level", LevelOf(rule.Severity)));
            if (RuleCatalog.Find(rule.Code) is { } tradecraft)
                json.WriteObject("properties", () =>
                {
                    json.WriteStartArray("tags");
                    json.WriteStringValue("tradecraft");
                    json.WriteStringValue(tradecraft.Standard);
                    json.WriteEndArray();
                });
        });
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex, string? lineHash)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteMessage(json, "message", diagnostic.Message);
        json.WriteList("locations", [diagnostic.Location], location => WriteLocation(json, location));
        json.WriteObject("partialFingerprints", () =>
        {
            json.WriteString("assessFinding/v1", finding.Fingerprint);
            // The only one that GitHub reads.
            if (lineHash is not null)
                json.WriteString("primaryLocationLineHash", lineHash);
        });
        if (!diagnostic.Related.IsEmpty)
            json.WriteList("relatedLocations", diagnostic.Related, related =>
            {
                WriteLocation(json, related.Location);
                WriteMessage(json, "message", related.Message);
            });
        if (!diagnostic.Fixes.IsEmpty)
            json.WriteList("fixes", diagnostic.Fixes, fix => WriteFix(json, fix, diagnostic));
        if (!finding.IsActive)
            json.WriteList("suppressions", [finding], _ => WriteSuppression(json, finding));
    }

    private static void WriteSuppression(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("kind", finding.IsBaselined ? "external" : "inSource");
        json.WriteString("justification", finding.Diagnostic.Suppression ?? "accepted in the baseline");
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location) => json.WriteObject("physicalLocation", () =>
    {
        WriteArtifact(json, location.Path);
        if (location.Text is { } text)
            WriteRegion(json, "region", text, location.Span);
    });

    private static void WriteFix(Utf8JsonWriter json, Fix fix, Diagnostic diagnostic)
    {
        WriteMessage(json, "description", fix.Title);
        json.WriteList("artifactChanges", fix.Edits.GroupBy(edit => edit.Path, StringComparer.Ordinal), file =>
        {
            WriteArtifact(json, file.Key);
            json.WriteList("replacements", file, edit =>
            {
                var text = TextOf(diagnostic, edit.Path);
                if (text is not null)
                    WriteRegion(json, "deletedRegion", text, edit.Span);
                else
                    json.WriteObject("deletedRegion", () =>
                    {
                        json.WriteNumber("charOffset", edit.Span.Start);
                        json.WriteNumber("charLength", edit.Span.Length);
                    });
                json.WriteObject("insertedContent", () => json.WriteString("text", edit.NewText));
            });
        });
    }

    /// <summary>An edit names only its file; most stand in a file that the diagnostic shows.</summary>
    private static SourceText? TextOf(Diagnostic diagnostic, string path) =>
        diagnostic.Related.Select(related => related.Location).Prepend(diagnostic.Location).FirstOrDefault(location => location.Path == path)?.Text;

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceText text, TextSpan span) => json.WriteObject(name, () =>
    {
        var (start, end) = (text.GetLinePosition(span.Start), text.GetLinePosition(span.End));
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
    });

    private static void WriteArtifact(Utf8JsonWriter json, string path) => json.WriteObject("artifactLocation", () =>
    {
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", BaseId);
    });

    private static void WriteMessage(Utf8JsonWriter json, string name, string text) =>
        json.WriteObject(name, () => json.WriteString("text", text));

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
