using System.Text;
using System.Text.RegularExpressions;
using AssessDsl.Compiler.Rules;

namespace AssessDsl.EndToEndTests;

/// <summary>
/// Pages of the reference whose examples are projects: <c>project bad</c> and <c>project good</c>, with lines like
/// <c>//// assess.json</c> before the text of each file. <c>encoding=latin1</c> says how the files are saved, and
/// <c>depth=N</c> how often a line that ends with <c>{ … }</c> stands in itself.
/// </summary>
public sealed partial class ProjectPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assess-").FullName;

    public static TheoryData<string> Codes =>
        [.. RulePage.All.Select(page => page.Code).Where(code => code.StartsWith("AS4", StringComparison.Ordinal) || code is "AS1001" or "AS1010")];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Bad_examples_give_the_code_and_good_ones_nothing(string code)
    {
        var examples = Fence().Matches(RulePage.Find(code)!.Markdown);
        Assert.Equal(["bad", "good"], examples.Select(example => example.Groups["kind"].Value));
        foreach (Match example in examples)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, example.Groups["kind"].Value)).FullName;
            Write(folder, example);
            var result = await Assessc.RunAsync(folder, "build", "--verbose");
            Assert.InRange(result.ExitCode, 0, 2);
            Assert.Equal(example.Groups["kind"].Value == "bad" ? [code] : [], Code().Matches(result.Output).Select(match => match.Value).Distinct());
        }
    }

    private static void Write(string folder, Match example)
    {
        var encoding = example.Groups["encoding"].Success ? Encoding.Latin1 : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var depth = example.Groups["depth"] is { Success: true } count ? int.Parse(count.ValueSpan, provider: null) : 0;
        foreach (Match file in FileOfProject().Matches(example.Groups["text"].Value))
        {
            var path = Path.Combine(folder, file.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (file.Groups["target"].Success)
                File.CreateSymbolicLink(path, file.Groups["target"].Value);
            else
                File.WriteAllText(path, Nested().Replace(file.Groups["text"].Value, line =>
                    string.Concat(Enumerable.Repeat($"{line.Groups["head"]} {{ ", depth)) + string.Concat(Enumerable.Repeat('}', depth))), encoding);
        }
    }

    [GeneratedRegex(@"^```project (?<kind>bad|good)( encoding=(?<encoding>latin1))?( depth=(?<depth>\d+))?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^//// (?<path>\S+)( -> (?<target>\S+))?\n(?<text>.*?)(?=^////|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileOfProject();

    [GeneratedRegex(@"(?<head>\S[^\n]*) \{ … \}")]
    private static partial Regex Nested();

    [GeneratedRegex(@"AS\d{4}")]
    private static partial Regex Code();
}
