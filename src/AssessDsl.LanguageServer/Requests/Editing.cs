using AssessDsl.Compiler.Formatting;
using AssessDsl.Ide;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Requests;

/// <summary>Answers how a text may be changed.</summary>
internal sealed class Editing(Session session) : IEditing
{
    public Task<CompletionList?> CompletionAsync(CompletionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => CompletionAnswer.Create(document, parameters, session.Features.KnowsSnippets, cancellationToken), cancellationToken);

    public Task<Protocol.Range?> PrepareRenameAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            Rename.FindName(document.Model, document.OffsetOf(parameters.Position)) is { } span ? document.RangeOf(span) : null, cancellationToken);

    public Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellationToken) =>
        session.AskInWholeAsync(parameters.TextDocument, document => NameAnswer.Rename(document, parameters, cancellationToken), cancellationToken);

    public Task<Protocol.CodeAction[]?> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => CodeActionAnswer.Create(document, parameters, cancellationToken), cancellationToken);

    public async Task<Protocol.CodeAction> ResolveCodeActionAsync(Protocol.CodeAction action, CancellationToken cancellationToken) => action.Data is { } data
        ? await session.AskAsync(new(data.Uri), document => CodeActionAnswer.Resolve(document, action, data, cancellationToken), cancellationToken).ConfigureAwait(false) ?? action
        : action;

    public Task<TextEdit[]?> FormattingAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            Formatter.GetEdits(document.Model.SyntaxTree, cancellationToken).Select(document.EditOf).ToArray(), cancellationToken);

    public Task<TextEdit[]?> RangeFormattingAsync(RangeParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            Formatter.GetEdits(document.Model.SyntaxTree, document.SpanOf(parameters.Range), cancellationToken).Select(document.EditOf).ToArray(), cancellationToken);

    public Task<TextEdit[]?> OnTypeFormattingAsync(OnTypeFormattingParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document =>
            TypingFormatter.GetEdits(document.Model.SyntaxTree, document.OffsetOf(parameters.Position), parameters.Ch, cancellationToken).Select(document.EditOf).ToArray(), cancellationToken);

    public Task<SelectionRange[]?> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellationToken) =>
        session.AskAsync(parameters.TextDocument, document => SelectionRangeAnswer.Create(document, parameters.Positions), cancellationToken);
}
