using AssessDsl.Compiler.Text;
using AssessDsl.Ide;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Requests;

/// <summary>Answers how a text is shown, and what is wrong with it.</summary>
internal sealed class Presentation(Session session) : IPresentation
{
    public Task<Protocol.SemanticTokens?> SemanticTokensAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => session.SemanticTokens.Add(parameters.TextDocument.Uri, ColoursOf(document)), cancellationToken);

    public Task<SemanticTokensDelta?> SemanticTokensDeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            session.SemanticTokens.AddDelta(parameters.TextDocument.Uri, parameters.PreviousResultId, ColoursOf(document)), cancellationToken);

    public Task<SemanticTokensRange?> SemanticTokensRangeAsync(RangeParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            new SemanticTokensRange(SemanticTokensAnswer.Create(document, document.SpanOf(parameters.Range))), cancellationToken);

    public Task<Protocol.FoldingRange[]?> FoldingRangeAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, FoldingAnswer.Create, cancellationToken);

    public Task<DocumentDiagnosticReport> DiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellationToken)
    {
        session.DemandRunning();
        var snapshot = session.Snapshot;
        return Session.RunAsync(() => DiagnosticsAnswer.Create(snapshot, FileUri.ToPath(parameters.TextDocument.Uri), parameters.PreviousResultId, cancellationToken), cancellationToken);
    }

    public async Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellationToken)
    {
        while (true)
        {
            var snapshot = await session.GetWholeSnapshotAsync(cancellationToken).ConfigureAwait(true);
            using var wanted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.UntilChange);
            try
            {
                return await session.WorkspaceReports.CreateAsync(snapshot, parameters.PreviousResultIds, wanted.Token).ConfigureAwait(true);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // A newer text is there, for which all of it is looked at anew.
            }
        }
    }

    public Task<Protocol.InlayHint[]?> InlayHintAsync(RangeParams parameters, CancellationToken cancellationToken)
    {
        var settings = session.Settings;
        return session.AskAsync(parameters.TextDocument, document => InlayHints.Get(document.Model, document.SpanOf(parameters.Range))
            .Where(hint => hint.Kind == InlayHintKind.Range ? settings.RangeHints : settings.TitleHints)
            .Select(hint => new Protocol.InlayHint(document.PositionOf(hint.Position), hint.Label, hint.Tooltip, PaddingLeft: true)).ToArray(), cancellationToken);
    }

    public Task<Protocol.CodeLens[]?> CodeLensAsync(DocumentParams parameters, CancellationToken cancellationToken)
    {
        var settings = session.Settings;
        return session.AskAsync(parameters.TextDocument, document => CodeLensAnswer.Create(document, parameters.TextDocument.Uri, settings), cancellationToken);
    }

    public async Task<Protocol.CodeLens> ResolveCodeLensAsync(Protocol.CodeLens lens, CancellationToken cancellationToken) =>
        await session.AskAsync(new(lens.Data.Uri), document => CodeLensAnswer.Resolve(document, lens, cancellationToken), cancellationToken).ConfigureAwait(false) ?? lens;

    public Task<Protocol.PreviewResult?> PreviewAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => PreviewAnswer.Create(document, parameters.Position, cancellationToken), cancellationToken);

    public Task<ExplainResult?> ExplainAsync(ExplainParams parameters, CancellationToken cancellationToken)
    {
        session.DemandRunning();
        return Task.FromResult(ExplainAnswer.Create(parameters.Code));
    }

    public Task<EvidenceResult?> EvidenceAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
        {
            var drawing = EvidenceDrawing.Get(document.Model, document.OffsetOf(parameters.Position), cancellationToken);
            return new EvidenceResult(drawing.Root?.DisplayName ?? "All judgments", drawing.Svg);
        }, cancellationToken);

    private static int[] ColoursOf(Document document) => SemanticTokensAnswer.Create(document, new TextSpan(0, document.Text.Length));
}
