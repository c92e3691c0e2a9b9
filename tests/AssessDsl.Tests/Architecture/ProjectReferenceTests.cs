using System.Xml.Linq;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Architecture;

/// <summary>Which project of the product may refer to which, so that each layer stays usable without those above it.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> s_mayRefer = new(StringComparer.Ordinal)
    {
        ["AssessDsl.Compiler"] = [],
        ["AssessDsl.Project"] = ["AssessDsl.Compiler"],
        ["AssessDsl.Ide"] = ["AssessDsl.Compiler"],
        ["AssessDsl.LanguageServer"] = ["AssessDsl.Compiler", "AssessDsl.Ide", "AssessDsl.Project"],
        ["AssessDsl.Cli"] = ["AssessDsl.Compiler", "AssessDsl.Project", "AssessDsl.Ide", "AssessDsl.LanguageServer"],
        ["AssessDsl.Build"] = ["AssessDsl.Compiler", "AssessDsl.Project", "AssessDsl.Cli"],
    };

    [Fact]
    public void Projects_refer_only_to_lower_ones()
    {
        var projects = Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories).ToArray();

        Assert.NotEmpty(projects);
        Assert.All(projects, project =>
            Assert.Subset(s_mayRefer[Name(project)].ToHashSet(), References(File.ReadAllText(project)).ToHashSet()));
    }

    [Fact]
    public void References_are_read() =>
        Assert.Equal(["AssessDsl.Cli"], References(
            """<Project><ItemGroup><ProjectReference Include="..\AssessDsl.Cli\AssessDsl.Cli.csproj" /></ItemGroup></Project>"""));

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(project).Descendants("ProjectReference").Select(reference => Name(reference.Attribute("Include")!.Value));

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
