using System.Text;
using System.Xml;
using AssessDsl.Cli.Reporting;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Printing;

/// <summary>A test report: a suite for each file, a failed test for each error, warning and whatever else fails in it, one passed test where there is none.</summary>
internal sealed class JUnitPrinter : FindingPrinter
{
    private static readonly XmlWriterSettings s_settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    public override void Print(Report report, TextWriter output)
    {
        var failures = report.Shown.Where(finding => finding.Fails || finding.Severity >= Severity.Warning).ToLookup(finding => finding.Diagnostic.Location.Path);
        var paths = report.Files.Union(failures.Select(group => group.Key)).Order(StringComparer.Ordinal).ToList();
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, s_settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "assessc");
            xml.WriteAttributeString("tests", $"{paths.Sum(path => Math.Max(1, failures[path].Count()))}");
            xml.WriteAttributeString("failures", $"{failures.Sum(group => group.Count())}");
            foreach (var path in paths)
                WriteSuite(xml, path, [.. failures[path]]);
            xml.WriteEndElement();
        }
        output.Write('\n');
    }

    private static void WriteSuite(XmlWriter xml, string path, List<Finding> failures)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Valid(path));
        xml.WriteAttributeString("tests", $"{Math.Max(1, failures.Count)}");
        xml.WriteAttributeString("failures", $"{failures.Count}");
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
        if (failures.Count == 0)
            WriteCase(xml, path, "no findings", null);
        foreach (var finding in failures)
            WriteCase(xml, path, $"{finding.Diagnostic.Title()} ({finding.Diagnostic.Location.Start})", finding.Diagnostic);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string path, string name, Diagnostic? failure)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("classname", Valid(path));
        if (failure is not null)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", failure.Severity.Word());
            xml.WriteAttributeString("message", Valid(failure.Message));
            xml.WriteString(Valid(failure.ToString()));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>The text without the characters that XML cannot hold in any form.</summary>
    private static string Valid(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            builder.Append(rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return builder.ToString();
    }
}
