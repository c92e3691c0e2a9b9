using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Project;

public sealed class ProjectFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Equal("phia", Check("""
            // The yardstick of the house.
            { "scale": "phia", /* no more */ }
            """).Scale!.Name);

    [Fact]
    public void Every_setting_is_read()
    {
        Directory.CreateDirectory(_folder.Combine("templates"));
        var settings = Check("""
            {
              "$schema": "assess.schema.json",
              "languageVersion": 1,
              "include": ["src/**/*.assess"],
              "exclude": ["src/drafts"],
              "scale": "kent",
              "output": "build",
              "emit": { "json": false },
              "templates": "templates",
              "failOn": "warning",
              "baseline": "baseline.json",
              "asOf": "2025-01-17",
              "overrides": [{ "files": ["archive/**"], "rules": {} }]
            }
            """);

        Assert.Equal(["src/**/*.assess"], settings.Include.Select(glob => glob.Pattern));
        Assert.Equal(["src/drafts"], settings.Exclude.Select(glob => glob.Pattern));
        Assert.Equal(("kent", "build", Severity.Warning), (settings.Scale!.Name, settings.Output, settings.FailOn));
        Assert.False(settings.Emit["json"].IsEnabled);
        Assert.Equal(_folder.Combine("templates"), settings.Templates?.Path);
        Assert.Equal(_folder.Combine("baseline.json"), settings.Baseline?.Path);
        Assert.Equal("2025-01-17", settings.AsOf?.Text);
        Assert.Equal(["archive/**"], settings.Overrides.Single().Files.Select(glob => glob.Pattern));
    }

    [Theory]
    [InlineData("""{ [|"scal"|]: "phia" }""", "There is no setting 'scal'; did you mean 'scale'?")]
    [InlineData("""{ [|"zzzzzz"|]: 1 }""", "There is no setting 'zzzzzz'.")]
    [InlineData("""{ "emit": { [|"jsno"|]: true } }""", "There is no output 'jsno'; did you mean 'json'?")]
    [InlineData("""{ [|"sc\u0061"|]: 1 }""", "There is no setting 'sca'.")]
    public void An_unknown_setting_is_a_warning_with_the_nearest_name(string markup, string message) =>
        Check(markup, "AS4002 Warning " + message);

    [Theory]
    [InlineData("""{ "$schema": [|3|] }""", "Expected a string, not 3.")]
    [InlineData("""{ "output": [|null|] }""", "Expected a path, not null.")]
    [InlineData("""{ "output": [|"a\u0000b"|] }""", "Expected a path, not 'a\0b'.")]
    [InlineData("""{ "include": [[|"src/../*.assess"|]] }""", "A glob chooses among the files of the project, and cannot lead up with '..'.")]
    [InlineData("""{ "exclude": [[|"src\\..\\x"|]] }""", "A glob chooses among the files of the project, and cannot lead up with '..'.")]
    [InlineData("""{ "rules": { "AS3404": "off", [|"AS3404"|]: "error" } }""", "'AS3404' is set twice.")]
    [InlineData("""{ "rules": { "AS3004": { "good-reliability": [|6|] } } }""", "Expected a whole number from 1 to 5, not 6.")]
    [InlineData("""{ "rules": { "AS3004": { "fair-credibility": [|0|] } } }""", "Expected a whole number from 1 to 5, not 0.")]
    [InlineData("""{ "rules": { "AS3301": { "days": [|1.5|] } } }""", "Expected a whole number from 0 to 36500, not 1.5.")]
    [InlineData("""{ "rules": { "AS3207": { "years": 3 }, [|"long-range-certainty"|]: { "years": 4 } } }""", "'long-range-certainty' is set twice.")]
    [InlineData("""{ "emit": { "json": true, [|"json"|]: false } }""", "'json' is set twice.")]
    [InlineData("""{ "include": [|"x"|] }""", "Expected a list, not 'x'.")]
    [InlineData("""{ "include": ["ü", [|{ "a": 1 }|]] }""", "Expected a glob, not an object.")]
    [InlineData("""{ "emit": [|[]|] }""", "Expected an object, not a list.")]
    [InlineData("""{ "emit": { "json": [|"yes"|] } }""", "Expected true or false, not 'yes'.")]
    [InlineData("""{ "failOn": [|"fatal"|] }""", "Expected one of hint, info, warning, error, not 'fatal'.")]
    [InlineData("""{ "asOf": [|"2025-02-30"|] }""", "Expected a date such as \"2025-01-17\", not '2025-02-30'.")]
    [InlineData("""{ "languageVersion": [|2|] }""", "Expected 1, not 2.")]
    [InlineData("""{ "scale": "a", [|"scale"|]: "b" }""", "'scale' is set twice.")]
    [InlineData("""{ "overrides": [[|{ "rules": { "AS3404": "off" } }|]] }""", "'files' is missing.")]
    [InlineData("""[|[]|]""", "Expected an object, not a list.")]
    [InlineData("""{ "extends": [|"assess.json"|] }""", "'extends' leads back to a file that it comes from.")]
    [InlineData("""{ "extends": [|"missing.json"|] }""", "Cannot read 'missing.json': no such file.")]
    public void A_wrong_value_is_an_error_at_the_value(string markup, string message) =>
        Check(markup, "AS4001 Error " + message);

    [Theory]
    [InlineData("{ \"scale\": [|x|] }")]
    [InlineData("{ \"ü\": \"日本\", \n  \"scale\": [|,|] }")]
    [InlineData("{ \"scale\": \"a\"[||]")]
    [InlineData("[||]")]
    [InlineData("{} [|x|]")]
    [InlineData("[||]{ \"scale\": \"\\ud800\" }")]
    public void What_is_not_JSON_is_an_error_at_the_place(string markup)
    {
        var file = Markup.Parse(markup, "assess.json");
        var diagnostics = Read(file.Text).Diagnostics.Where(diagnostic => diagnostic.Code == "AS4001");

        Assert.Equal(file.Spans[0].Span, Assert.Single(diagnostics).Location.Span);
    }

    [Fact]
    public void Settings_are_inherited_and_overridden()
    {
        Directory.CreateDirectory(_folder.Combine("house/t"));
        _folder.Write("house/base.json", """{ "scale": "kent", "output": "site", "emit": { "json": false }, "templates": "t" }""");

        var settings = Check("""{ "output": "out2", "emit": {}, "extends": "house/base.json" }""");

        Assert.Equal(("kent", "out2"), (settings.Scale!.Name, settings.Output));
        Assert.False(settings.Emit["json"].IsEnabled);
        Assert.Equal(_folder.Combine("house/t"), settings.Templates?.Path);
    }

    [Theory]
    [InlineData("""{ "AS3207": { "years": 5, "severity": "error" } }""", """{ "AS3207": "warning" }""", "Warning 5")]
    [InlineData("""{ "AS3207": { "years": 5, "severity": "error" } }""", """{ "long-range-certainty": { "years": 7 } }""", "Error 7")]
    [InlineData("""{ "AS3207": "off" }""", """{ "long-range-certainty": "error" }""", "Error ")]
    public void What_is_set_of_a_rule_is_inherited_member_by_member(string inherited, string own, string expected)
    {
        _folder.Write("base.json", $"{{ \"rules\": {inherited} }}");

        var rule = Check($"{{ \"extends\": \"base.json\", \"rules\": {own} }}").Rules.Single();

        Assert.Equal(("AS3207", expected), (rule.Key, $"{rule.Value.Severity?.Severity} {string.Join(' ', rule.Value.Thresholds.Values)}"));
    }

    [Fact]
    public void A_circle_of_files_is_an_error()
    {
        _folder.Write("base.json", """{ "extends": "assess.json" }""");

        var diagnostic = Assert.Single(Read("""{ "extends": "base.json" }""").Diagnostics, diagnostic => diagnostic.Code == "AS4001");

        Assert.Equal("base.json(1,14): error AS4001: 'extends' leads back to a file that it comes from.", diagnostic.ToString());
    }

    /// <summary>Reads a project file that must give exactly the marked finding, or none.</summary>
    private ProjectSettings Check(string markup, string? expected = null)
    {
        var file = Markup.Parse(markup, "assess.json");
        var workspace = Read(file.Text);
        var found = workspace.Diagnostics.Where(diagnostic => diagnostic.Code != "AS4003").ToImmutableArray();
        Assert.Equal(expected is null ? [] : [expected], found.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Severity} {diagnostic.Message}"));
        Assert.Equal(file.Spans.Select(span => span.Span), found.Select(diagnostic => diagnostic.Location.Span));
        return workspace.Settings;
    }

    private Workspace Read(string text) =>
        Workspace.Open(new(_folder.Path, _folder.Write("assess.json", text), [], [_folder.Path]), cancellationToken: TestContext.Current.CancellationToken);
}
