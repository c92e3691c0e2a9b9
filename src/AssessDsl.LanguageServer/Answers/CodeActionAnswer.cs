using AssessDsl.Ide;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Offered changes as the protocol has them.</summary>
internal static class CodeActionAnswer
{
    /// <summary>The only sort of action that there is.</summary>
    public const string QuickFix = "quickfix";

    public static Protocol.CodeAction[] Create(Document document, Protocol.Range range) =>
        [.. CodeActions.Get(document.Model, document.SpanOf(range), document.Project.Compilation.GetDiagnostics()).Select(action => Create(document, action))];

    private static Protocol.CodeAction Create(Document document, Ide.CodeAction action) =>
        new(action.Title, QuickFix,
            [DiagnosticsAnswer.Translate(action.Diagnostic, document.Translator, place => document.LocationOf(place).Uri)],
            action.IsPreferred, document.EditOf(action.Edits));
}
