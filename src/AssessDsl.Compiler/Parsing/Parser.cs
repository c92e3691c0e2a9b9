using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Makes a syntax tree of a text. All of ANTLR stays behind this door.</summary>
internal static class Parser
{
    public static SyntaxTree Parse(SourceText text, string path, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = Scan(text, diagnostics, cancellationToken);
        diagnostics.EndScan();
        var nodes = Read(text, tokens, diagnostics, cancellationToken);
        if (text.InvalidBytePosition is { } position)
            diagnostics.ReplaceFrom(position, SyntaxDiagnostics.InvalidEncoding, new(position, Math.Min(1, text.Length - position)));
        return new(text, path, new(tokens, nodes), diagnostics.ToDiagnostics);
    }

    private static NodeData[] Read(SourceText text, TokenData[] tokens, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var cursor = new TokenCursor(tokens, cancellationToken);
        var reading = StrictReading.Read(cursor, start: 0);
        if (reading.IsValid)
            return cursor.Builder.ToNodes();
        var sound = SoundDeclarations.Find(cursor, reading);
        cursor.Restart(0);
        new AssessParser(cursor) { ErrorHandler = new ErrorRepair(text, cursor, sound, diagnostics) }.compilation_unit();
        return cursor.Builder.ToNodes();
    }

    private static TokenData[] Scan(SourceText text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (!text.IsTooLarge)
            return Scanner.Scan(text, diagnostics, cancellationToken);
        diagnostics.Add(NestingLimit.TooDeep, default, ("what", "The file is larger than 64 MB"));
        return [new(SyntaxKind.EndOfFile, TokenFlags.FirstOnLine, text.Length, 0)];
    }
}
