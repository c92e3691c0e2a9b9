using AssessDsl.Compiler.Rules;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>The pages of codes, which are nowhere but in the server: a client that can show them asks it.</summary>
internal static class ExplainAnswer
{
    /// <summary>The command that shows a page, which such a client has. Its argument is the code.</summary>
    private const string Explain = "assess.explain";

    /// <summary>The page of a code; null for one that there is not.</summary>
    public static ExplainResult? Create(string code) => RulePage.Find(code) is { } page ? new(page.Title, page.Markdown) : null;

    /// <summary>The address at which such a client shows the page of a code.</summary>
    public static string AddressOf(string code) => $"assess-rule:/{code}.md";

    /// <summary>Shows the page of a finding's code.</summary>
    public static CodeAction Offer(Diagnostic diagnostic)
    {
        var title = $"Explain {diagnostic.Code}";
        return new(title, "quickfix", [diagnostic], Command: new(title, Explain, [diagnostic.Code]));
    }
}
