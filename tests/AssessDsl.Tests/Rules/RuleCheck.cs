using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>Checks what one rule finds in a marked source, whatever other rules find there.</summary>
internal static class RuleCheck
{
    /// <summary>Two actors, and sources that nothing connects: good ones (A1, B2), fair ones (C3) and one that is not judged (F2).</summary>
    public const string World = """
        actor north "North" { type: state }
        actor south "South" { type: state }
        source good "Good" { type: media  author: "G"  reliability: B  credibility: 2 }
        source better "Better" { type: media  author: "B"  reliability: A  credibility: 2 }
        source fair "Fair" { type: media  author: "F"  reliability: C  credibility: 3 }
        source fairer "Fairer" { type: media  author: "E"  reliability: B  credibility: 3 }
        source unjudged "Unjudged" { type: media  author: "U"  reliability: F  credibility: 2 }

        """;

    /// <summary>The findings of a code are at the marked spans and nowhere else, and nothing is wrong with names and types.</summary>
    public static ImmutableArray<Diagnostic> Verify(string code, string markup, string? asOf = null, CompilationOptions? options = null)
    {
        var file = Markup.Parse(World + markup);
        var all = Compile(file.Text, asOf, options).GetDiagnostics();
        Assert.DoesNotContain(all, diagnostic => diagnostic.Code.StartsWith("AS1", StringComparison.Ordinal) || diagnostic.Code.StartsWith("AS2", StringComparison.Ordinal));
        var found = all.Where(diagnostic => diagnostic.Code == code && diagnostic.Suppression is null).ToImmutableArray();
        Assert.Equal(World + markup, Markup.Write(file.Text, found.Select(diagnostic => new MarkedSpan("", diagnostic.Location.Span))));
        return found;
    }

    public static Compilation Compile(string text, string? asOf = null, CompilationOptions? options = null) =>
        Compilation.Create([SyntaxTree.ParseText(text, Markup.DefaultPath)], (options ?? CompilationOptions.Default) with { AsOf = Date(asOf) });

    private static PartialDate? Date(string? text) => text is not null && PartialDate.TryParse(text, out var date) ? date : null;
}
