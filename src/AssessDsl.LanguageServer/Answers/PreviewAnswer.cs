using AssessDsl.Ide;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>A brief's page for a panel beside its source.</summary>
internal static class PreviewAnswer
{
    /// <summary>The page; null in a project without briefs. A template that is wrong fails the request, and says why.</summary>
    public static Protocol.PreviewResult? Create(Document document, Position position, CancellationToken cancellationToken)
    {
        if (Preview.Get(document.Model, document.OffsetOf(position), document.Project.EmitOptions, cancellationToken) is not { } preview)
            return null;
        if (preview.Page.Diagnostics is [var problem, ..])
            throw Session.Refuse(ErrorCode.RequestFailed, problem.ToString());
        return new(preview.Brief.DisplayName, preview.Page.Html, preview.Anchor, [.. preview.Page.Anchors.Select(anchor =>
        {
            var place = document.LocationOf(anchor.Place);
            return new PreviewAnchor(anchor.Anchor, place.Uri, place.Range);
        })]);
    }
}
