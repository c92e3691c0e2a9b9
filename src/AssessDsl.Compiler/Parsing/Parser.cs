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
        var tokens = Scan(text, diagnostics, isAddressLabel: false, cancellationToken);
        if (diagnostics.HasBareAddress && ReadLabels(text, cancellationToken) is { } green)
            return new(text, path, green, static _ => []);
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

    /// <summary>Reads a text in which what looks like an address is a property called 'http' and a comment, if it has no other mistake.</summary>
    private static GreenTree? ReadLabels(SourceText text, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = Scan(text, diagnostics, isAddressLabel: true, cancellationToken);
        var cursor = new TokenCursor(tokens, cancellationToken);
        return diagnostics.Count == 0 && StrictReading.Read(cursor, start: 0).IsValid ? new(tokens, cursor.Builder.ToNodes()) : null;
    }

    private static TokenData[] Scan(SourceText text, DiagnosticBag diagnostics, bool isAddressLabel, CancellationToken cancellationToken)
    {
        if (!text.IsTooLarge)
            return Scanner.Scan(text, diagnostics, isAddressLabel, cancellationToken);
        diagnostics.Add(NestingLimit.TooDeep, default, ("what", "The file is larger than 64 MB"));
        return [new(SyntaxKind.EndOfFile, TokenFlags.FirstOnLine, text.Length, 0)];
    }
}
