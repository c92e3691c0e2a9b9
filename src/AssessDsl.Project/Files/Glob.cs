using System.Text;
using System.Text.RegularExpressions;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Project.Files;

/// <summary>
/// A pattern of paths: <c>*</c> for any letters of a name, <c>?</c> for one, <c>[a-z]</c> for one of some, <c>[!a-z]</c>
/// for any other, <c>{a,b}</c> for either, and <c>**</c> for folders at any depth. What names folders stands for the source
/// files in them, and a star at the end for those whose names begin so, unless an extension stands before it.
/// </summary>
/// <param name="Pattern">The pattern as it was written.</param>
/// <param name="Location">Where it was written; null for one from elsewhere than a project file.</param>
public sealed record Glob(string Pattern, Location? Location = null)
{
    private static readonly char[] s_special = ['*', '?', '[', '{'];

    private readonly Regex _regex = CreateRegex(Pattern);

    /// <summary>Whether it comes from a file that the project file extends, and so need not match anything in this project.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Where the first letter of a path stands that makes it a pattern; -1 when it is none.</summary>
    public static int IndexOfSpecial(string path) => path.IndexOfAny(s_special);

    /// <summary>Whether a relative path with <c>/</c> fits the pattern.</summary>
    public bool Matches(string path) => _regex.IsMatch(path);

    /// <summary>Whether source files somewhere in a folder can fit: the pattern goes deeper than the folder lies, or to any depth.</summary>
    public bool MayMatchIn(string folder) =>
        folder.Count('/') < Pattern.AsSpan().CountAny('/', '\\') || Pattern.Contains("**", StringComparison.Ordinal)
        || !(Pattern.EndsWith('*') || Pattern.EndsWith(SourceFinder.Extension, StringComparison.Ordinal));

    private static Regex CreateRegex(string pattern)
    {
        var names = pattern.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(name => name != ".");
        var path = string.Join('/', names.DefaultIfEmpty("**"));
        var extension = Regex.Escape(SourceFinder.Extension);
        var files = !path.EndsWith('*') ? $"(?:/.*{extension})?" : HasExtension(path) ? "" : extension;
        try
        {
            return Create(Translate(path));
        }
        catch (RegexParseException)
        {
            // A brace that nothing closes, or a range that runs backwards, stands for itself.
            return Create(Regex.Escape(path));
        }

        // Without going back, for a pattern of many stars would otherwise take years to say no.
        Regex Create(string regex) => new($@"\A(?:{regex}){files}\z", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }

    private static bool HasExtension(string path) => path.AsSpan(path.LastIndexOf('/') + 1).Contains('.');

    private static string Translate(string path)
    {
        var regex = new StringBuilder();
        for (var i = 0; i < path.Length;)
        {
            var (part, length) = TranslateAt(path, i);
            regex.Append(part);
            i += length;
        }
        return regex.ToString();
    }

    /// <summary>The regular expression for what stands at a place, and how long that is.</summary>
    private static (string Regex, int Length) TranslateAt(string path, int start) => path[start] switch
    {
        '*' when IsAnyDepth(path, start) => start + 2 < path.Length && path[start + 2] == '/' ? ("(?:.*/)?", 3) : (".*", 2),
        '*' => ("[^/]*", 1),
        '?' => ("[^/]", 1),
        '[' when path.IndexOf(']', Math.Min(start + 2, path.Length)) is > 0 and var end => (Letters(path[(start + 1)..end]), end + 1 - start),
        '{' => ("(?:", 1),
        ',' when IsInBraces(path, start) => ("|", 1),
        '}' when IsInBraces(path, start) => (")", 1),
        var letter => (Regex.Escape($"{letter}"), 1),
    };

    private static string Letters(string letters)
    {
        var isNegative = letters[0] is '!' or '^';
        return $"[{(isNegative ? "^" : "")}{letters[(isNegative ? 1 : 0)..].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)}-[/]]";
    }

    private static bool IsAnyDepth(string path, int start) =>
        path.AsSpan(start).StartsWith("**")
        && (start == 0 || path[start - 1] is '/' or '{' or ',')
        && (start + 2 == path.Length || path[start + 2] is '/' or '}' or ',');

    private static bool IsInBraces(string path, int position) =>
        path.AsSpan(0, position).Count('{') > path.AsSpan(0, position).Count('}');
}
