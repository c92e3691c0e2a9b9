using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>
/// A block of a rule's page: <c>assess bad</c>, <c>assess good</c>, or <c>assess fixed</c> for what the first fix of the
/// bad block before it makes. <c>as-of=DATE</c> behind it sets the day that the project is judged by.
/// </summary>
internal sealed partial record PageExample(string Kind, string Options, string Markup)
{
    public ImmutableArray<MarkedFile> Files => Infrastructure.Markup.ParseFiles(Markup);

    public PartialDate? AsOf => PartialDate.TryParse(Option("as-of"), out var date) ? date : null;

    public static IEnumerable<PageExample> In(string page) =>
        Fence().Matches(page).Select(match => new PageExample(match.Groups["kind"].Value, match.Groups["options"].Value, match.Groups["text"].Value));

    public ImmutableArray<Diagnostic> GetDiagnostics() => GetDiagnostics(Files.Select(file => (file.Path, file.Text)));

    public ImmutableArray<Diagnostic> GetDiagnostics(IEnumerable<(string Path, string Text)> files) => Compilation
        .Create(files.Select(file => SyntaxTree.ParseText(file.Text, file.Path)), CompilationOptions.Default with { AsOf = AsOf })
        .GetDiagnostics();

    private string Option(string name) => Options.Split(' ').FirstOrDefault(o => o.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..] ?? "";

    [GeneratedRegex(@"^```assess (?<kind>bad|good|fixed)(?<options>[^\r\n]*)\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
