using System.Text.Json;
using System.Text.RegularExpressions;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.LanguageServer;
using AssessDsl.Tests.Architecture;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.VsCode;

/// <summary>What the extension's files say fits the compiler, and each other.</summary>
public sealed partial class ExtensionTests
{
    private const string UnknownName = "AS2001";

    private static readonly JsonElement s_manifest = ReadJson("package.json");

    public static TheoryData<string> Snippets { get; } = [.. ReadJson("snippets", "assess.json").EnumerateObject().Select(snippet => snippet.Name)];

    [Fact]
    public void What_the_manifest_names_exists() =>
        Violations.AssertNone(
            from Match path in NamedFile().Matches(File.ReadAllText(PathOf("package.json")))
            where !File.Exists(PathOf(path.Groups["path"].Value))
            select path.Value);

    [Fact]
    public void Commands_are_those_of_the_manifest() =>
        Assert.Equal(
            s_manifest.GetProperty("contributes").GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("command").GetString()).Order(StringComparer.Ordinal),
            CommandName().Matches(File.ReadAllText(PathOf("src", "commands.ts"))).Select(name => name.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_server_reads_the_settings_of_hints_and_lenses() =>
        Assert.All(SettingNames().Where(name => name[0] is "inlayHints" or "codeLens"), name =>
            Assert.NotEqual(new Settings(), new Settings().With(JsonDocument.Parse($$"""{ "{{name[0]}}": { "{{name[1]}}": false } }""").RootElement)));

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2025-01")]
    [InlineData("2025-01-17T14:30Z")]
    [InlineData("20y")]
    [InlineData("18mo")]
    [InlineData("60%")]
    [InlineData("-0.5")]
    [InlineData("1_000")]
    [InlineData("Übung_2")]
    public void A_value_is_one_word(string value)
    {
        var pattern = ReadJson("language-configuration.json").GetProperty("wordPattern").GetProperty("pattern").GetString()!;
        Assert.Equal([value], Regex.Matches($" {value}, ", pattern).Select(word => word.Value));
    }

    [Fact]
    public void Its_own_tests_pass()
    {
        var (exitCode, output) = Node.RunIn("src/vscode", "--test", "test/pages.test.mjs", "test/program.test.mjs", "test/scrolling.test.mjs", "test/turns.test.mjs");
        Assert.True(exitCode == 0, output);
        Assert.Matches("# pass [1-9]", output);
    }

    /// <summary>Whatever is chosen in a snippet compiles, but for the names that the author has yet to give.</summary>
    [Theory]
    [MemberData(nameof(Snippets))]
    public void Snippets_compile(string name)
    {
        var body = string.Join('\n', ReadJson("snippets", "assess.json").GetProperty(name).GetProperty("body").EnumerateArray());
        var longestChoice = Choice().Matches(body).Select(choice => Options(choice).Length).DefaultIfEmpty(1).Max();
        var errors =
            from index in Enumerable.Range(0, longestChoice)
            let text = Fill(body, index)
            from diagnostic in Compilation.Create([SyntaxTree.ParseText(text, "snippet.assess")]).GetDiagnostics()
            where diagnostic.Severity == Severity.Error && diagnostic.Code != UnknownName
            select $"{diagnostic.Message}\n{text}";
        Violations.AssertNone(errors);
    }

    private static IEnumerable<string[]> SettingNames() =>
        s_manifest.GetProperty("contributes").GetProperty("configuration").GetProperty("properties").EnumerateObject().Select(setting => setting.Name.Split('.')[1..]);

    private static string Fill(string body, int choice)
    {
        var text = Choice().Replace(body, match => Options(match)[choice % Options(match).Length])
            .Replace("$CURRENT_YEAR", "2025", StringComparison.Ordinal)
            .Replace("$CURRENT_MONTH", "01", StringComparison.Ordinal)
            .Replace("$CURRENT_DATE", "17", StringComparison.Ordinal)
            .Replace("$0", "", StringComparison.Ordinal);
        while (Placeholder().IsMatch(text))
            text = Placeholder().Replace(text, "$1");
        return text;
    }

    private static string[] Options(Match choice) => choice.Groups[1].Value.Split(',');

    private static JsonElement ReadJson(params string[] path) => JsonDocument.Parse(File.ReadAllText(PathOf(path)), new() { CommentHandling = JsonCommentHandling.Skip }).RootElement;

    private static string PathOf(params string[] path) => RepositoryRoot.Combine(["src", "vscode", .. path]);

    [GeneratedRegex(@"""(?:\./)?(?<path>(?:media|walkthrough|syntaxes|snippets)/[^""]+|language-configuration\.json)""")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"(?<=')assess\.\w+(?=': \(\))")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"\$\{\d+\|([^|]*)\|\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$\{\d+:([^{}]*)\}")]
    private static partial Regex Placeholder();
}
