using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Parsing;

/// <summary>What can be wrong with a text before anybody asks what it means.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidEncoding = Error("AS1001", "invalid-encoding",
        "The file is not valid UTF-8 from here on; save it as UTF-8.");

    public static readonly DiagnosticDescriptor UnexpectedCharacter = Error("AS1002", "unexpected-character",
        "{character} has no meaning here{hint}.");

    public static readonly DiagnosticDescriptor UnterminatedString = Error("AS1003", "unterminated-string",
        "The string has no closing '\"' on its line; use a text block (\"\"\") for several lines.");

    public static readonly DiagnosticDescriptor UnterminatedTextBlock = Error("AS1004", "unterminated-text-block",
        "The {what} that begins here never closes; end it with {end}.");

    public static readonly DiagnosticDescriptor TextBlockIndentation = Error("AS1005", "text-block-indentation",
        "The line is indented {problem} the closing '\"\"\"'; indent both alike, or move the closing delimiter left.");

    public static readonly DiagnosticDescriptor UnknownEscape = Error("AS1006", "unknown-escape",
        "'{escape}' is no escape; the escapes are \\\", \\\\, \\n, \\t and \\u{HEX}.");

    public static readonly DiagnosticDescriptor InvalidLiteral = Error("AS1007", "invalid-literal",
        "'{text}' is no valid {what}{hint}.");

    public static readonly DiagnosticDescriptor Expected = Error("AS1008", "expected", "Expected {what} {place}{hint}.");

    public static readonly DiagnosticDescriptor Unexpected = Error("AS1009", "unexpected", "Unexpected {what}{hint}.");

    private static DiagnosticDescriptor Error(string code, string name, string message) =>
        new(code, name, Severity.Error, message);
}
