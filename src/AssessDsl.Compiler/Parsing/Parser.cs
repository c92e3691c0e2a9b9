using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Makes a syntax tree of a text. All of ANTLR stays behind this door.</summary>
internal static class Parser
{
    public static SyntaxTree Parse(SourceText text, string path)
    {
        var diagnostics = new DiagnosticBag();
        if (text.InvalidBytePosition is { } position)
            diagnostics.Add(SyntaxDiagnostics.InvalidEncoding, new(position, Math.Min(1, text.Length - position)));
        var content = text;
        if (text.Length > SourceText.MaximumLength)
        {
            diagnostics.Add(SyntaxDiagnostics.TooDeep, new(0, 0), ("what", "The file is larger than 64 MB"));
            content = SourceText.From("");
        }
        var tokens = Scanner.Scan(content, diagnostics);
        var cursor = new TokenCursor(tokens, new(content, diagnostics));
        new AssessParser(cursor).compilation_unit();
        return new(content, path, new(tokens, cursor.Builder.ToNodes()), diagnostics.ToDiagnostics);
    }
}
