using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Semantics;

/// <summary>A compilation after any number of edits is the one that the texts have from the start.</summary>
public sealed class IncrementalTests
{
    private const int Edits = 25;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edits_lead_to_what_a_fresh_compilation_finds(int seed)
    {
        var random = new RandomProject(seed);
        var compilation = Compilation.Create([]);
        for (var edit = 0; edit < Edits; edit++)
        {
            compilation = Edit(compilation, random);
            var fresh = Compilation.Create(compilation.SyntaxTrees.Select(tree => SyntaxTree.ParseText(tree.Text.ToString(), tree.Path)).Reverse());
            // Whoever is asked first must not matter, and what is asked today is carried into tomorrow.
            if (compilation.SyntaxTrees.Length > 0 && random.Next(2) == 0)
                compilation.GetDiagnostics(compilation.SyntaxTrees[random.Next(compilation.SyntaxTrees.Length)], cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(Describe(fresh), Describe(compilation));
            Assert.Equal(fresh.GetDiagnostics(TestContext.Current.CancellationToken).Select(Describe), compilation.SyntaxTrees.Reverse().SelectMany(tree => compilation.GetDiagnostics(tree).Reverse()).Reverse().Select(Describe));
        }
    }

    [Fact]
    public void An_edit_keeps_the_other_files_and_no_compilation_before_it()
    {
        var (compilation, first) = EditOften();
        GC.Collect();
        Assert.False(first.IsAlive);
        Assert.Equal(["AS3003"], compilation.GetDiagnostics(TestContext.Current.CancellationToken).Select(found => found.Code));

        // On a stack frame of its own, which keeps nothing alive.
        static (Compilation Last, WeakReference First) EditOften()
        {
            var compilation = Compilation.Create([Parse("a", "actor a { type: state }"), Parse("b", "event b { date: 2025  actors: a }")]);
            var first = new WeakReference(compilation);
            var other = compilation.SyntaxTrees[1];
            for (var i = 0; i < 100; i++)
            {
                compilation.GetDiagnostics();
                compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse("a", $"actor a {{ type: state }} actor x{i} {{ type: state }}"));
                Assert.Same(other, compilation.SyntaxTrees[1]);
            }
            return (compilation, first);
        }
    }

    [Theory]
    [InlineData("event e { date: 2025 }")]
    [InlineData("assessment a { likelihood: realistic_possibility  confidence: low }")]
    public void Other_options_are_those_of_a_fresh_compilation_and_keep_the_names(string text)
    {
        var options = CompilationOptions.Default with { DefaultScale = "phia", Severities = ImmutableDictionary<string, Severity?>.Empty.Add("AS3003", null) };
        var compilation = Compilation.Create([Parse("a", text)]);
        var before = Describe(compilation);

        var other = compilation.WithOptions(options);

        Assert.Equal(Describe(Compilation.Create(compilation.SyntaxTrees, options)), Describe(other));
        Assert.NotEqual(before, Describe(other));
        Assert.Same(compilation.Names, other.Names);
    }

    [Fact]
    public void Files_without_paths_are_told_apart()
    {
        var (one, two) = (SyntaxTree.ParseText("actor a { type: state }"), SyntaxTree.ParseText("actor a { type: state }"));
        var compilation = Compilation.Create([one, two]);
        Assert.Single(compilation.GetDiagnostics(TestContext.Current.CancellationToken));
        compilation = compilation.ReplaceSyntaxTree(two, SyntaxTree.ParseText("actor b { type: state }"));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.Equal(["a", "b"], compilation.Symbols.Select(symbol => symbol.Id));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 12)];

    private static Compilation Edit(Compilation compilation, RandomProject random)
    {
        var path = random.Path();
        var old = compilation.FindSyntaxTree(path);
        return random.Next(8) switch
        {
            0 => compilation.ReplaceSyntaxTree(old, null),
            1 when old is not null => compilation.ReplaceSyntaxTree(old, SyntaxTree.ParseText(random.Text(), random.Path() is var other && compilation.FindSyntaxTree(other) is null ? other : path)),
            < 5 when old is not null => compilation.ReplaceSyntaxTree(old, SyntaxTree.ParseText(random.Damage(old.Text.ToString()), path)),
            _ => compilation.ReplaceSyntaxTree(old, SyntaxTree.ParseText(random.Text(), path)),
        };
    }

    private static SyntaxTree Parse(string path, string text) => SyntaxTree.ParseText(text, path);

    private static IEnumerable<string> Describe(Compilation compilation) =>
    [
        .. compilation.SyntaxTrees.Select(tree => compilation.GetSemanticModel(tree)).SelectMany(Describe),
        .. compilation.GetDiagnostics().Select(Describe),
    ];

    private static IEnumerable<string> Describe(SemanticModel model) =>
    [
        .. model.Symbols.Select(symbol => $"{model.SyntaxTree.Path} {symbol.Id} {symbol.Kind.Id} {symbol.ShortName} in {symbol.Brief?.Id}"),
        .. model.References.Select(reference => $"{model.SyntaxTree.Path} {reference.Span} {reference.Symbol.Id}"),
    ];

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic} {diagnostic.Location.Span} {diagnostic.Suppression}"
        + string.Concat(diagnostic.Related.Select(related => $"\n  {related.Location.Path} {related.Location.Span} {related.Message}"))
        + string.Concat(diagnostic.Fixes.SelectMany(fix => fix.Edits.Select(edit => $"\n  {fix.Title} {fix.IsSafe} {edit.Path} {edit.Span} {edit.NewText}")));
}
