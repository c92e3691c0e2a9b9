using System.Collections.Immutable;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;
using AssessDsl.Project;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Cli.Printing;

/// <summary>Findings made by hand from marked sources, and what a format makes of them.</summary>
internal static class Findings
{
    private static readonly DiagnosticDescriptor s_descriptor = new("AS2001", "unknown-name", Severity.Error, "{message}");

    /// <summary>A finding at the first unnamed mark; spans named <c>related</c> are related places.</summary>
    public static Finding At(string markup, string message = "Message.", Severity severity = Severity.Error, string path = "a.assess")
    {
        var file = Markup.Parse(markup, path);
        var text = SourceText.From(file.Text);
        var diagnostic = new Diagnostic(s_descriptor, severity, LocationOf(""), message)
        {
            Related = [.. file.Spans.Where(span => span.Name == "related").Select(span => new RelatedLocation(new(path, text, span.Span), "declared here"))],
        };
        return new(diagnostic, $"fingerprint of {message}");

        Location LocationOf(string name) => new(path, text, file.Spans.First(span => span.Name == name).Span);
    }

    public static string Print(this FindingPrinter printer, params ImmutableArray<Finding> findings)
    {
        using var output = new StringWriter { NewLine = "\n" };
        printer.Print(new(findings, [.. findings.Select(finding => finding.Diagnostic.Location.Path).Distinct()]), output);
        return output.ToString();
    }

    public static FullPrinter Full(int width = 120) => new(Style.Plain, width);
}
