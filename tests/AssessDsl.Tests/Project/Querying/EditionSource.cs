using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Tests.Project.Querying;

/// <summary>Editions from source text, by way of the JSON document.</summary>
internal static class EditionSource
{
    public static Edition Compile(string text) =>
        Edition.Parse(JsonEmitter.Emit(Compilation.Create([SyntaxTree.ParseText(text, "a.assess")]), TestContext.Current.CancellationToken).Text)!;
}
