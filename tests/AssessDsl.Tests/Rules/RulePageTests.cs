using System.Text.RegularExpressions;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Project;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>
/// The rules' pages are executed: bad blocks give exactly the marked spans, good ones nothing, not so much as a hint, and
/// fixes make the finding vanish.
/// </summary>
public sealed partial class RulePageTests
{
    /// <summary>Their examples are whole projects, which run where the program does.</summary>
    private static readonly string[] s_withoutExamples = ["AS1001", "AS1010"];

    private static readonly string[] s_withFixes =
    [
        "AS2001", "AS2004", "AS2005", "AS2006", "AS2009", "AS2012", "AS2013", "AS2014", "AS2019",
        "AS3016", "AS3101", "AS3102", "AS3108",
    ];

    public static TheoryData<string> ExampleCodes =>
        [.. DiagnosticCatalog.All.Select(descriptor => descriptor.Code).Except(s_withoutExamples)];

    public static TheoryData<string> RuleCodes => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(RuleCodes))]
    public void The_front_of_the_page_agrees_with_the_rule(string code)
    {
        var rule = RuleCatalog.Find(code)!;
        Assert.StartsWith($"# {code}: {rule.Descriptor.Name}\n\nSeverity: {rule.Descriptor.Severity.Word()}. Standard: {rule.Standard}.\n\n## What it flags\n", RulePage.Find(code)?.Markdown);
        Assert.Contains("\n## Why\n", RulePage.Find(code)!.Markdown, StringComparison.Ordinal);
        Assert.Contains("\n## How to silence or set\n", RulePage.Find(code)!.Markdown, StringComparison.Ordinal);
        Assert.All(rule.Thresholds, threshold => Assert.Contains($"`{threshold.Name}`", RulePage.Find(code)!.Markdown, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ExampleCodes))]
    public void Bad_examples_give_the_marked_findings_and_nothing_else(string code)
    {
        var examples = ExamplesOf(code, "bad");
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var found = Unsilenced(example);
            Assert.All(example.Files, file => Assert.Equal(
                Markup.Write(file.Text, file.Spans),
                Markup.Write(file.Text, found.Where(d => d.Location.Path == file.Path).Select(d => new MarkedSpan(d.Code == code ? "" : d.Code, d.Location.Span)))));
        }
    }

    [Theory]
    [MemberData(nameof(ExampleCodes))]
    public void Good_examples_give_nothing(string code)
    {
        Assert.NotEmpty(ExamplesOf(code, "good"));
        Assert.All([.. ExamplesOf(code, "good"), .. ExamplesOf(code, "fixed")], example => Assert.Empty(Unsilenced(example)));
    }

    [Theory]
    [MemberData(nameof(ExampleCodes))]
    public void Fixes_make_the_finding_vanish(string code)
    {
        foreach (var example in ExamplesOf(code, "bad"))
        {
            var findings = example.GetDiagnostics().Where(d => d.Code == code).ToArray();
            Assert.All(findings.SelectMany(finding => finding.Fixes), fix =>
            {
                var after = example.GetDiagnostics(example.Files.Select(file => (file.Path, AppliedTo(file, fix))));
                Assert.Equal(findings.Length - 1, after.Count(d => d.Code == code));
                Assert.DoesNotContain(after, d => d.Severity == Severity.Error);
            });
        }
    }

    [Fact]
    public void Only_findings_with_an_obvious_answer_have_fixes() =>
        Assert.Equal(s_withFixes, ((IEnumerable<string>)[.. DiagnosticCatalog.All.Select(descriptor => descriptor.Code).Except(s_withoutExamples)])
            .Where(code => ExamplesOf(code, "bad").SelectMany(example => example.GetDiagnostics()).Any(d => d.Code == code && !d.Fixes.IsEmpty)));

    [Theory]
    [MemberData(nameof(ExampleCodes))]
    public void What_the_page_calls_fixed_is_what_the_fix_makes(string code)
    {
        PageExample? bad = null;
        foreach (var example in PageExample.In(RulePage.Find(code)!.Markdown))
        {
            if (example.Kind == "fixed")
                Assert.Equal(example.Markup, AppliedTo(bad!.Files[0], bad.GetDiagnostics().First(d => d.Code == code).Fixes[0]));
            bad = example.Kind == "bad" ? example : bad;
        }
    }

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic() =>
        Assert.Equal(
            ProjectDiagnostics.Catalog.Select(d => $"# {d.Code}: {d.Name}\n\nSeverity: {d.Severity.Word()}. "),
            RulePage.All.Select(page => page.Markdown[..(page.Markdown.IndexOf(". ", StringComparison.Ordinal) + 2)]));

    [Fact]
    public void Codes_stand_in_order_and_once() =>
        Assert.Equal(RuleCatalog.All.Select(r => r.Descriptor.Code).Distinct().Order(StringComparer.Ordinal), RuleCatalog.All.Select(r => r.Descriptor.Code));

    [Fact]
    public void The_catalog_lists_every_rule() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rule_is_named_after_what_it_flags() =>
        Assert.All(RuleCatalog.All, rule => Assert.Equal(rule.Descriptor.Name, WordStart().Replace(rule.GetType().Name, "-").ToLowerInvariant()));

    [Fact]
    public void A_rule_stands_beside_its_page() =>
        Assert.All(RuleCatalog.All, rule =>
        {
            var page = Directory.GetFiles(RepositoryRoot.Combine("src", "AssessDsl.Compiler", "Rules"), $"{rule.GetType().Name}.md", SearchOption.AllDirectories);
            Assert.True(File.Exists(Path.ChangeExtension(Assert.Single(page), ".cs")));
        });

    private static PageExample[] ExamplesOf(string code, string kind) =>
        [.. PageExample.In(RulePage.Find(code)?.Markdown ?? "").Where(example => example.Kind == kind)];

    private static Diagnostic[] Unsilenced(PageExample example) => [.. example.GetDiagnostics().Where(diagnostic => diagnostic.Suppression is null)];

    private static string AppliedTo(MarkedFile file, Fix fix) =>
        fix.Edits.Where(edit => edit.Path == file.Path).OrderByDescending(edit => edit.Span).Aggregate(file.Text, (text, edit) =>
            text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText));

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
