namespace AssessDsl.Tests.Architecture;

/// <summary>The compiler's output depends on its input alone: no console, no files, no clock, no chance, no surroundings.</summary>
public sealed class PurityTests
{
    private static readonly string[] s_types =
    [
        "System.Console", "System.Environment", "System.Random", "System.Threading.Thread", "System.TimeProvider",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Net.Http.HttpClient",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
    ];

    private static readonly string[] s_members =
    [
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.Guid.NewGuid",
        "System.IO.Path.GetFullPath", "System.IO.Path.GetTempPath",
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
    ];

    [Fact]
    public void The_compiler_is_pure() =>
        Violations.AssertNone(CompilerSource.Uses.Where(IsImpure));

    [Theory]
    [InlineData("""Console.WriteLine("x")""")]
    [InlineData("""System.IO.File.ReadAllText("x")""")]
    [InlineData("""new FileStream("x", FileMode.Open)""")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTimeOffset.UtcNow.Year")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("Environment.NewLine")]
    public void An_impure_expression_is_found(string expression) =>
        Assert.Contains(UsesIn(expression), IsImpure);

    [Theory]
    [InlineData("new DateTime(2026, 1, 1)")]
    [InlineData("""Path.GetExtension("x")""")]
    [InlineData("Clock")]
    public void A_pure_expression_is_not_reported(string expression) =>
        Assert.DoesNotContain(UsesIn(expression), IsImpure);

    private static SymbolUse[] UsesIn(string expression) =>
        SymbolUse.In([new("A.cs", $"class A {{ const int Clock = 1; object? M() => {expression}; }}")]);

    private static bool IsImpure(SymbolUse use)
    {
        var type = use.Type.ToDisplayString();
        return s_types.Contains(type) || s_members.Contains($"{type}.{use.Symbol.Name}");
    }
}
