using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Text;

namespace AssessDsl.LanguageServer.Projects;

/// <summary>
/// What the rules said last of each open file. Until they have looked at a newer text, that stands where it now belongs,
/// so that nothing flickers while somebody types.
/// </summary>
internal sealed class CarriedFindings
{
    private readonly Dictionary<string, (SourceText Text, ImmutableArray<Diagnostic> Findings)> _last = new(StringComparer.Ordinal);

    public void Remember(string path, SourceText text, IEnumerable<Diagnostic> diagnostics) =>
        _last[path] = (text, [.. diagnostics.Where(found => RuleCatalog.Find(found.Code) is not null)]);

    public void Forget(string path) => _last.Remove(path);

    /// <summary>The last findings of a file whose text has not changed, in their places in the new text.</summary>
    public IEnumerable<Diagnostic> For(string path, SourceText text)
    {
        if (!_last.TryGetValue(path, out var last))
            yield break;
        var difference = TextDifference.Between(last.Text, text);
        foreach (var finding in last.Findings)
        {
            if (difference.Map(finding.Location.Span) is { } span)
                yield return finding with { Location = finding.Location with { Text = text, Span = span } };
        }
    }
}
