using AssessDsl.Ide.Actions;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Offered changes as the protocol has them.</summary>
internal static class CodeActionAnswer
{
    /// <summary>The sorts of actions that there are.</summary>
    public static string[] Kinds { get; } = [.. Enum.GetValues<CodeActionKind>().Select(NameOf)];

    /// <summary>The actions; when the client asks for some sorts only, those and what is a part of them.</summary>
    public static Protocol.CodeAction[] Create(Document document, CodeActionParams parameters, CancellationToken cancellationToken) =>
    [
        .. CodeActions.Get(document.Model, document.SpanOf(parameters.Range), document.GetDiagnostics(cancellationToken), cancellationToken)
            .Where(action => parameters.Context?.Only is not { } only || only.Any(wanted => IsPartOf(NameOf(action.Kind), wanted)))
            .Select(action => Create(document, action)),
    ];

    private static Protocol.CodeAction Create(Document document, Ide.Actions.CodeAction action) =>
        new(action.Title, NameOf(action.Kind),
            [.. action.Diagnostics.Select(found => DiagnosticsAnswer.Translate(found, document.Translator, place => document.LocationOf(place).Uri))],
            action.IsPreferred, document.EditOf(action.Edits));

    private static bool IsPartOf(string kind, string wanted) => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal);

    private static string NameOf(CodeActionKind kind) => kind switch
    {
        CodeActionKind.QuickFix => "quickfix",
        CodeActionKind.Rewrite => "refactor.rewrite",
        _ => "source.fixAll",
    };
}
