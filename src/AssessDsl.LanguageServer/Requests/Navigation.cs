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
            ? new Protocol.Hover(MarkupContent.Create(hover.Markdown, document.Features.HoversMarkdown), document.RangeOf(hover.Span)) : null, cancellationToken);

    public Task<Location[]?> DefinitionAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            Definition.Find(document.Model, document.OffsetOf(parameters.Position)).Select(document.LocationOf).ToArray(), cancellationToken);

    public Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellationToken) =>
        session.AskInWholeAsync(parameters.TextDocument, document => NameAnswer.FindReferences(document, parameters, cancellationToken), cancellationToken);

    public Task<DocumentHighlight[]?> DocumentHighlightAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => References.FindInFile(document.Model, document.OffsetOf(parameters.Position))
            .Select(place => new DocumentHighlight(document.RangeOf(place.Span), place.IsDeclaration ? Written : Read)).ToArray(), cancellationToken);

    public Task<Protocol.DocumentSymbol[]?> DocumentSymbolAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, SymbolAnswer.Create, cancellationToken);

    public async Task<SymbolInformation[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = await session.GetWholeSnapshotAsync(cancellationToken).ConfigureAwait(false);
        return await Session.RunAsync(() => SymbolAnswer.Find(snapshot, parameters.Query, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<Protocol.DocumentLink[]?> DocumentLinkAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            DocumentLinks.Get(document.Model).Select(link => new Protocol.DocumentLink(document.RangeOf(link.Span), link.Target)).ToArray(), cancellationToken);

    public Task<CallHierarchyItem[]?> PrepareCallHierarchyAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => HierarchyAnswer.Prepare(document, parameters.Position), cancellationToken);

    public Task<CallHierarchyIncomingCall[]?> IncomingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(new(parameters.Item.Uri), document => HierarchyAnswer.Incoming(document, parameters.Item.Data.Id, cancellationToken), cancellationToken);

    public Task<CallHierarchyOutgoingCall[]?> OutgoingCallsAsync(CallHierarchyParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(new(parameters.Item.Uri), document => HierarchyAnswer.Outgoing(document, parameters.Item.Data.Id), cancellationToken);

    public Task<TypeHierarchyItem[]?> PrepareTypeHierarchyAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => HierarchyAnswer.PrepareTypes(document, parameters.Position), cancellationToken);

    public Task<TypeHierarchyItem[]?> SupertypesAsync(TypeHierarchyParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(new(parameters.Item.Uri), document => HierarchyAnswer.Supertypes(document, parameters.Item.Data.Id), cancellationToken);

    public Task<TypeHierarchyItem[]?> SubtypesAsync(TypeHierarchyParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(new(parameters.Item.Uri), document => HierarchyAnswer.Subtypes(document, parameters.Item.Data.Id), cancellationToken);
}
