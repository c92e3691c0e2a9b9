using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AssessDsl.Tests.Architecture;

/// <summary>Conventions that no analyzer checks.</summary>
public sealed partial class StyleTests
{
    private const int MaximalLines = 400;

    private static readonly SourceFile[] s_files = [.. SourceFile.Under("src"), .. SourceFile.Under("tests")];

    [Fact]
    public void Files_are_short() => Violations.AssertNone(s_files.Where(IsLong));

    [Fact]
    public void Types_are_named_after_what_they_are() => Violations.AssertNone(s_files.Where(HasVagueName));

    /// <summary>A folder inside a layer may, but need not, be a namespace of its own.</summary>
    [Fact]
    public void Namespaces_follow_folders() => Violations.AssertNone(s_files.Where(HasOtherNamespace));

    [Fact]
    public void Violations_are_found()
    {
        Assert.True(IsLong(new("A.cs", new string('\n', MaximalLines))));
        Assert.False(IsLong(new("A.cs", new string('\n', MaximalLines - 1))));

        Assert.True(HasVagueName(new("A.cs", "class A { static class SpanHelpers; }")));
        Assert.True(HasVagueName(new("A.cs", "record struct RuleManager;")));
        Assert.False(HasVagueName(new("A.cs", "class Helped { void Helper() { } }")));

        Assert.True(HasOtherNamespace(new("AssessDsl.Cli/Commands/A.cs", "namespace AssessDsl.Cli; class A;")));
        Assert.False(HasOtherNamespace(new("AssessDsl.Cli/Commands/A.cs", "namespace AssessDsl.Cli.Commands; class A;")));
        Assert.False(HasOtherNamespace(new("AssessDsl.Cli/Commands/Build/A.cs", "namespace AssessDsl.Cli.Commands; class A;")));
        Assert.False(HasOtherNamespace(new("AssessDsl.Cli/A.cs", "namespace AssessDsl.Cli; class A;")));
        Assert.False(HasOtherNamespace(new("AssessDsl.Cli/Program.cs", "return 0;")));
    }

    private static bool IsLong(SourceFile file) => file.Text.Count(c => c is '\n') >= MaximalLines;

    private static bool HasVagueName(SourceFile file) =>
        Nodes<BaseTypeDeclarationSyntax>(file).Any(type => VagueName().IsMatch(type.Identifier.Text));

    private static bool HasOtherNamespace(SourceFile file) =>
        Nodes<BaseNamespaceDeclarationSyntax>(file).Any(declaration => !NamespacesOf(file).Contains(declaration.Name.ToString()));

    private static IEnumerable<string> NamespacesOf(SourceFile file)
    {
        var folders = file.Path.Split('/')[..^1];
        return Enumerable.Range(Math.Min(2, folders.Length), Math.Max(1, folders.Length - 1))
            .Select(depth => string.Join('.', folders.Take(depth)));
    }

    private static IEnumerable<T> Nodes<T>(SourceFile file) =>
        CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<T>();

    [GeneratedRegex("Helpers?$|Utils?$|Utilit(y|ies)$|Managers?$")]
    private static partial Regex VagueName();
}
