using AssessDsl.Compiler.Diagnostics;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AssessDsl.Project.Files;

/// <summary>A pattern of paths with <c>*</c> and <c>**</c>; a folder's path stands for the files in it.</summary>
/// <param name="Pattern">The pattern as it was written.</param>
/// <param name="Location">Where it was written; null for one from elsewhere than a project file.</param>
public sealed record Glob(string Pattern, Location? Location = null)
{
    private readonly Matcher _matcher = CreateMatcher(Pattern);

    /// <summary>Whether a relative path with <c>/</c> fits the pattern.</summary>
    public bool Matches(string path) => _matcher.Match(path).HasMatches;

    /// <summary>Whether source files somewhere in a folder can fit: the pattern goes deeper than the folder lies, or to any depth.</summary>
    public bool MayMatchIn(string folder) =>
        folder.Count('/') < Pattern.Count('/') || Pattern.Contains("**", StringComparison.Ordinal)
        || !(Pattern.EndsWith('*') || Pattern.EndsWith(SourceFinder.Extension, StringComparison.Ordinal));

    private static Matcher CreateMatcher(string pattern)
    {
        var folder = pattern.TrimEnd('/');
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern);
        if (!folder.EndsWith('*'))
            matcher.AddInclude($"{folder}/**/*{SourceFinder.Extension}");
        return matcher;
    }
}
