using System.Text;
using System.Text.RegularExpressions;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Infrastructure;
using AssessDsl.Tests.Parsing;

namespace AssessDsl.Tests.Semantics;

/// <summary>A sample of each syntax error and each error of names and types has its one marked span however the text is written.</summary>
public sealed partial class EachCodeTests
{
    /// <summary>Of bytes and of sizes, not of a text that could stand here: <c>SyntaxErrorTests</c> and <c>PathologicalTests</c> have them.</summary>
    private static readonly string[] s_elsewhere = ["AS1001", "AS1010"];

    private static readonly string[] s_samples = File
        .ReadAllText(RepositoryRoot.Combine("tests", "AssessDsl.Tests", "Semantics", "EachCode.txt"))
        .ReplaceLineEndings("\n").TrimEnd('\n').Split("\n====\n");

    /// <summary>Names of four scripts, one that runs from right to left, and letters beyond the Basic Multilingual Plane.</summary>
    private static readonly (string Name, string Foreign)[] s_names = [("alpha", "Ірак"), ("beta", "伊朗"), ("gamma", "עיראק"), ("delta", "𐌰𐌱")];

    public static TheoryData<int> Samples => SamplesWhere(_ => true);

    public static TheoryData<int> SamplesInParts => SamplesWhere(sample => sample.Contains("\n\n", StringComparison.Ordinal));

    /// <summary>What lacks its names in a broken file may be what needed the <c>use</c> of AS2013.</summary>
    public static TheoryData<int> SamplesForBrokenFiles => SamplesWhere(sample => !sample.Contains("AS2013", StringComparison.Ordinal));

    [Fact]
    public void Every_code_has_a_sample() =>
        Assert.Equal(
            DiagnosticCatalog.All.Select(d => d.Code).Where(code => code.StartsWith("AS1", StringComparison.Ordinal) || code.StartsWith("AS2", StringComparison.Ordinal)),
            s_samples.SelectMany(sample => Codes().Matches(sample)).Select(match => match.Value).Concat(s_elsewhere).Distinct().Order());

    [Theory]
    [MemberData(nameof(Samples))]
    public void As_it_is_written(int sample) => Check(s_samples[sample]);

    [Theory]
    [MemberData(nameof(Samples))]
    public void With_CRLF(int sample) => Check(s_samples[sample].ReplaceLineEndings("\r\n"));

    [Theory]
    [MemberData(nameof(Samples))]
    public void With_a_byte_order_mark(int sample) => Check(s_samples[sample], mark: "\uFEFF");

    [Theory]
    [MemberData(nameof(Samples))]
    public void With_names_of_other_scripts_and_astral_characters(int sample)
    {
        var markup = s_samples[sample].Replace("Alpha", "Alpha 😀 𒀀", StringComparison.Ordinal);
        foreach (var (name, foreign) in s_names)
            markup = markup.Replace(name, foreign, StringComparison.Ordinal);
        Check(Declarations().Replace(markup, "/* 😀 e\u0301 */ $0"));
    }

    [Theory]
    [MemberData(nameof(SamplesInParts))]
    public void In_several_files(int sample) =>
        Check(string.Join('\n', s_samples[sample].Split("\n\n").Select((part, index) => $"//// {index}.assess\n{part}")));

    [Theory]
    [MemberData(nameof(SamplesForBrokenFiles))]
    public void Between_broken_neighbours(int sample)
    {
        const string Before = "actor before \"Before\" { type{|AS1008:|} state }\n";
        const string After = "\nactor after \"After\" { type: {|AS2009:nothing|} }";
        var files = s_samples[sample].Split("////").Select(file => file.Length == 0 ? "" : FirstDeclaration().Replace(file, Before + "$0", 1).TrimEnd('\n') + After + '\n');
        Check(string.Join("////", files));
    }

    private static TheoryData<int> SamplesWhere(Func<string, bool> isWanted) =>
        [.. Enumerable.Range(0, s_samples.Length).Where(index => isWanted(s_samples[index]))];

    private static void Check(string markup, string mark = "")
    {
        var files = Markup.ParseFiles(markup);
        var compilation = Compilation.Create(files.Reverse().Select(file => SyntaxTree.ParseText(SourceText.FromBytes(Encoding.UTF8.GetBytes(mark + file.Text)), file.Path)));
        var found = SemanticAssert.Findings(compilation).ToLookup(d => d.Location.Path);
        foreach (var file in files)
        {
            SyntaxAssert.IsFaithful(compilation.SyntaxTrees.Single(tree => tree.Path == file.Path));
            Assert.Equal(Markup.Write(file.Text, file.Spans), Markup.Write(file.Text, found[file.Path].Select(d => new MarkedSpan(d.Code, d.Location.Span))));
        }
    }

    [GeneratedRegex(@"(?<=\{\|)AS\d{4}(?=:)")]
    private static partial Regex Codes();

    [GeneratedRegex("^(actor|place|event|agreement|assessment) ", RegexOptions.Multiline)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"^(\{\|AS2018:.*\n)?(actor|place|event|agreement|assessment) ", RegexOptions.Multiline)]
    private static partial Regex FirstDeclaration();
}
