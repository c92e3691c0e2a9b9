using AssessDsl.Ide.Actions;
using AssessDsl.LanguageServer.Protocol;
using Diagnostic = AssessDsl.Compiler.Diagnostics.Diagnostic;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Offered changes as the protocol has them.</summary>
internal static class CodeActionAnswer
{
    /// <summary>The sorts of actions that there are.</summary>
    public static string[] Kinds { get; } = [.. Enum.GetValues<CodeActionKind>().Select(NameOf)];

    /// <summary>The actions; when the client asks for some sorts only, those and what is a part of them.</summary>
    public static Protocol.CodeAction[] Create(Document document, CodeActionParams parameters, CancellationToken cancellationToken)
    {
        var range = document.SpanOf(parameters.Range);
        Diagnostic[] diagnostics = [.. document.GetDiagnostics(cancellationToken)];
        var changes = CodeActions.Get(document.Model, range, diagnostics, cancellationToken)
            .Select((action, index) => Create(document, action, new(parameters.TextDocument.Uri, parameters.Range, index)));
        var explanations = diagnostics.Where(found => document.Features.ShowsRulePages && found.Location.Span.IntersectsWith(range))
            .DistinctBy(found => found.Code).Select(found => ExplainAnswer.Offer(document.Translate(found)));
        return [.. changes.Concat(explanations).Where(action => parameters.Context?.Only is not { } only || only.Any(wanted => IsPartOf(action.Kind!, wanted)))];
    }

    /// <summary>The action with its edits, worked out from the text as it is now.</summary>
    public static Protocol.CodeAction Resolve(Document document, Protocol.CodeAction action, CodeActionData data, CancellationToken cancellationToken)
    {
        var offered = CodeActions.Get(document.Model, document.SpanOf(data.Range), document.GetDiagnostics(cancellationToken), cancellationToken);
        return offered.ElementAtOrDefault(data.Index) is { } chosen && chosen.Title == action.Title
            ? action with { Edit = document.EditOf(chosen.GetEdits()) }
            : throw Session.Refuse(ErrorCode.ContentModified, $"The text has changed since '{action.Title}' was offered.");
    }

    private static Protocol.CodeAction Create(Document document, Ide.Actions.CodeAction action, CodeActionData data)
    {
        var offer = new Protocol.CodeAction(action.Title, NameOf(action.Kind), [.. action.Diagnostics.Select(document.Translate)], action.IsPreferred);
        return document.Features.ResolvesActions ? offer with { Data = data } : offer with { Edit = document.EditOf(action.GetEdits()) };
    }

    private static bool IsPartOf(string kind, string wanted) => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal);

    private static string NameOf(CodeActionKind kind) => kind switch
    {
        CodeActionKind.QuickFix => "quickfix",
        CodeActionKind.Rewrite => "refactor.rewrite",
        _ => "source.fixAll",
    };
}
