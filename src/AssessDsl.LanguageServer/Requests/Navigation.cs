using AssessDsl.Ide;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Requests;

/// <summary>Answers what names mean and where they stand.</summary>
internal sealed class Navigation(Session session) : INavigation
{
    private const int Read = 2;
    private const int Written = 3;

    public Task<Protocol.Hover?> HoverAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => Ide.Hover.Get(document.Model, document.OffsetOf(parameters.Position), cancellationToken) is { } hover
            ? new Protocol.Hover(MarkupContent.Markdown(hover.Markdown), document.RangeOf(hover.Span)) : null, cancellationToken);

    public Task<Location[]?> DefinitionAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            Definition.Find(document.Model, document.OffsetOf(parameters.Position)).Select(document.LocationOf).ToArray(), cancellationToken);

    public Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            References.Find(document.Model, document.OffsetOf(parameters.Position), parameters.Context.IncludeDeclaration, cancellationToken)
                .Select(document.LocationOf).ToArray(), cancellationToken);

    public Task<DocumentHighlight[]?> DocumentHighlightAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => References.FindInFile(document.Model, document.OffsetOf(parameters.Position))
            .Select(place => new DocumentHighlight(document.RangeOf(place.Span), place.IsDeclaration ? Written : Read)).ToArray(), cancellationToken);

    public Task<Protocol.DocumentSymbol[]?> DocumentSymbolAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, SymbolAnswer.Create, cancellationToken);

    public Task<SymbolInformation[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellationToken)
    {
        session.DemandRunning();
        var snapshot = session.WholeSnapshot;
        return Task.Run(() => SymbolAnswer.Find(snapshot, parameters.Query, cancellationToken), cancellationToken);
    }

    public Task<Protocol.DocumentLink[]?> DocumentLinkAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            DocumentLinks.Get(document.Model).Select(link => new Protocol.DocumentLink(document.RangeOf(link.Span), link.Target)).ToArray(), cancellationToken);
}
