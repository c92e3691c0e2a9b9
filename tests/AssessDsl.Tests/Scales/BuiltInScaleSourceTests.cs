using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Scales;

public sealed class BuiltInScaleSourceTests
{
    [Theory]
    [InlineData("icd203")]
    [InlineData("ipcc")]
    [InlineData("kent")]
    [InlineData("phia")]
    public void A_built_in_scale_is_an_embedded_file_of_its_name(string name)
    {
        var assembly = typeof(SyntaxTree).Assembly;
        var resource = Assert.Single(assembly.GetManifestResourceNames(), r => r.EndsWith($".{name}.assess", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);

        var tree = SyntaxTree.ParseText(reader.ReadToEnd(), $"{name}.assess");

        Assert.Empty(tree.Diagnostics);
        Assert.Equal(name, Assert.Single(tree.Root.Declarations).Identifier.Text);
    }
}
