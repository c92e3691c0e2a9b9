using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>Pages that a reader can keep and send.</summary>
public sealed class PageSizeTests
{
    // The promise is 150 kB; the rest is for analysts who write more than the generated brief does.
    private const int MostBytes = 130_000;

    [Fact]
    public void A_brief_of_20_judgments_and_40_events_is_small() =>
        Assert.InRange(SizeOf(Compilation.Create([SyntaxTree.ParseText(GeneratedBrief.Write(judgments: 20, events: 40))])), 0, MostBytes);

    [Fact]
    public void The_seed_brief_is_small() => Assert.InRange(SizeOf(ExampleProject.Compile("seeds")), 0, MostBytes);

    private static int SizeOf(Compilation compilation) => Encoding.UTF8.GetByteCount(Assert.Single(HtmlEmitter.Emit(compilation, new()).Files).Text);
}
