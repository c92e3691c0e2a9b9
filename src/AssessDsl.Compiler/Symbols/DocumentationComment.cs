using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>Reads the <c>///</c> lines directly before a declaration.</summary>
internal static class DocumentationComment
{
    public static string Read(DeclarationSyntax syntax) => Read(syntax.AbsentKeyword.Exists ? syntax.AbsentKeyword : syntax.Keyword);

    /// <summary>Reads the lines before a token; a comment that silences a finding may stand among them.</summary>
    public static string Read(SyntaxToken first)
    {
        var lines = new List<string>();
        var text = first.SyntaxTree.Text;
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.Kind == SyntaxKind.Documentation)
                lines.Add(ReadLine(text.ToString(trivia.Span)));
            else if (trivia.Kind is not (SyntaxKind.WhiteSpace or SyntaxKind.NewLine) && !trivia.IsIgnore(text))
                lines.Clear();
        }
        return string.Join('\n', lines).Trim();
    }

    private static string ReadLine(string comment)
    {
        var text = comment[3..];
        return (text.StartsWith(' ') ? text[1..] : text).TrimEnd();
    }
}
