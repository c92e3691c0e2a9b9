using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Tells how a judgment turned out.</summary>
internal sealed class OutcomeBuilder(Page page)
{
    public IReadOnlyList<Outcome> Build(DeclarationSymbol judgment, int level) =>
    [
        .. page.Evidence.Resolutions(judgment).Where(resolution => resolution.NameOf(ResolutionKind.Outcome) is not null).Select(resolution => new Outcome(
            page.ClaimAnchor(resolution),
            resolution.NameOf(ResolutionKind.Outcome)!,
            page.Labels.Word(resolution.NameOf(ResolutionKind.Outcome)!),
            resolution.Title,
            resolution.DateOf(ResolutionKind.Date) is { } date ? page.Format.Date(date) : null,
            page.Prose(resolution.Texts, level),
            page.SourcesOf(resolution),
            Page.TagsOf(resolution))),
    ];
}
