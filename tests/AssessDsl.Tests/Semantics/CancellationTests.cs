using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Semantics;

/// <summary>Every stage of the compiler stops amid its work, and leaves nothing behind that a later question would meet.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken s_cancelled = new(canceled: true);

    private static readonly Dictionary<string, Action<Compilation>> s_stages = new(StringComparer.Ordinal)
    {
        ["parsing"] = _ => SyntaxTree.ParseText(SourceText.From("actor a { type: state }"), "a.assess", s_cancelled),
        ["checking"] = compilation => compilation.GetDiagnostics(s_cancelled),
        ["one rule"] = compilation => compilation.GetDiagnostics(RuleCatalog.All[0], s_cancelled),
        ["html"] = compilation => Emit(compilation, "html", s_cancelled),
        ["json"] = compilation => Emit(compilation, "json", s_cancelled),
        ["csharp"] = compilation => Emit(compilation, "csharp", s_cancelled),
    };

    public static TheoryData<string> Stages => [.. s_stages.Keys];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_stops_when_it_is_cancelled(string stage)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(GeneratedBrief.Write(judgments: 2, events: 2))]);

        Assert.Throws<OperationCanceledException>(() => s_stages[stage](compilation));

        Assert.Equal(Check(Compilation.Create(compilation.SyntaxTrees)), Check(compilation));
        Assert.NotEmpty(Emit(compilation, "html", TestContext.Current.CancellationToken).Files);
    }

    private static IEnumerable<string> Check(Compilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Select(diagnostic => diagnostic.ToString());

    private static EmitOutput Emit(Compilation compilation, string emitter, CancellationToken cancellationToken) =>
        EmitterCatalog.All.Single(known => known.Name == emitter).Emit(compilation, new(), cancellationToken);
}
