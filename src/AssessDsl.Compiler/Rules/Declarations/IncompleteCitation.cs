using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A source that somebody names and nobody could find again.</summary>
internal sealed class IncompleteCitation() : Rule("AS3404", "incomplete-citation", Severity.Info, "ICD 206",
    "'{name}' has {missing}, so a reader cannot find it again.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var source in context.All(SourceKind.Kind))
        {
            string[] missing = [.. Missing(source)];
            if (missing.Length > 0 && SourceUse.IsNamed(context, source))
                context.Report(source, ("name", source.Name), ("missing", Listing.Of(missing)));
        }
    }

    private static IEnumerable<string> Missing(DeclarationSymbol source)
    {
        if (source.Title is null)
            yield return "no title";
        if (source.Lacks(SourceKind.Url) && source.Lacks(SourceKind.Publisher) && source.Lacks(SourceKind.Author))
            yield return "none of 'url', 'publisher' and 'author'";
        if (source.IsGiven(SourceKind.Url) && source.Lacks(SourceKind.Accessed))
            yield return "no 'accessed' for its 'url'";
    }
}
