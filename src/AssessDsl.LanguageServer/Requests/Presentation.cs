using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Requests;

/// <summary>Answers how a text is shown.</summary>
internal sealed class Presentation(Session session) : IPresentation
{
    public Task<Protocol.SemanticTokens?> SemanticTokensAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, SemanticTokensAnswer.Create, cancellationToken);

    public Task<Protocol.FoldingRange[]?> FoldingRangeAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, FoldingAnswer.Create, cancellationToken);
}
