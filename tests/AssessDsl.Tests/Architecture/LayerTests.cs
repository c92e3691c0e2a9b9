namespace AssessDsl.Tests.Architecture;

/// <summary>
/// Each folder of the compiler uses only the layers below it. The files in no folder, Compilation.cs above all, use all
/// of them; from Semantics on, layers work on a compilation, as Roslyn's binders and analyzers do.
/// </summary>
public sealed class LayerTests
{
    /// <summary>The folder of the files that lie in none.</summary>
    private const string Compilation = "";

    private static readonly string[] s_syntax = ["Text", "Diagnostics", "Syntax"];
    private static readonly string[] s_symbols = [.. s_syntax, "Kinds", "Scales", "Symbols"];
    private static readonly string[] s_semantics = [.. s_symbols, Compilation, "Semantics"];

    private static readonly Dictionary<string, string[]> s_mayUse = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Syntax"] = ["Text", "Diagnostics"],
        ["Parsing"] = s_syntax,
        ["Kinds"] = s_syntax,
        ["Scales"] = s_syntax,
        ["Symbols"] = [.. s_syntax, "Kinds", "Scales"],
        ["Semantics"] = [.. s_symbols, Compilation],
        ["Rules"] = s_semantics,
        ["Fixing"] = s_semantics,
        ["Scoring"] = s_semantics,
        ["Emit"] = s_semantics,
        ["Formatting"] = s_semantics,
    };

    /// <summary>The two doors from a tree back to the parser: a tree parses its text, a token scans its trivia when asked.</summary>
    private static readonly (string From, string To)[] s_doors =
    [
        ("Syntax/SyntaxTree.cs", "Parsing/Parser.cs"),
        ("Syntax/SyntaxToken.cs", "Parsing/TriviaScanner.cs"),
    ];

    [Fact]
    public void The_compilers_folders_use_only_lower_layers() =>
        Violations.AssertNone(CompilerSource.Uses.Where(IsUpward));

    [Fact]
    public void Every_folder_is_a_layer() =>
        Assert.Empty(CompilerSource.Files.Select(file => file.Folder).Except([.. s_mayUse.Keys, Compilation]));

    [Theory]
    [InlineData("class A { Compiler.Emit.B? b; }")]
    [InlineData("using Compiler.Emit; class A { B? b; }")]
    [InlineData("using E = Compiler.Emit.B; class A { E? b; }")]
    [InlineData("using static Compiler.Emit.B; class A { int i = Two(); }")]
    [InlineData("class A { object b = Compiler.Kinds.K.Make().Three; }")]
    public void An_upward_use_is_found(string rule) =>
        Assert.NotEmpty(UpwardUses(
        [
            new("Rules/A.cs", rule),
            new("Emit/B.cs", "namespace Compiler.Emit; public class B { public static int Two() => 2; public int Three; }"),
            new("Kinds/K.cs", "namespace Compiler.Kinds; public class K { public static Compiler.Emit.B Make() => new(); }"),
        ]));

    [Fact]
    public void Below_the_semantics_nothing_knows_the_compilation() =>
        Assert.NotEmpty(UpwardUses([new("Compilation.cs", "class Compilation;"), new("Syntax/A.cs", "class A { Compilation? c; }")]));

    [Fact]
    public void Downward_uses_and_equal_names_are_not_reported() =>
        Assert.Empty(UpwardUses(
        [
            new("Compilation.cs", "class Compilation { Compiler.Rules.A? a; }"),
            new("Rules/A.cs", "namespace Compiler.Rules; class A { Compiler.Text.T? Emit; object? O => Emit?.B; }"),
            new("Text/T.cs", "namespace Compiler.Text; class T { public int B; }"),
        ]));

    private static IEnumerable<SymbolUse> UpwardUses(SourceFile[] files) => SymbolUse.In(files).Where(IsUpward);

    private static bool IsUpward(SymbolUse use) =>
        use is { File.Folder: not Compilation and var layer, DeclaredIn: { } declared }
        && declared.Folder != layer
        && !s_mayUse[layer].Contains(declared.Folder)
        && !s_doors.Contains((use.File.Path, declared.Path));
}
