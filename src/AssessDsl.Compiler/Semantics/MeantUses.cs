using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds the lines that were meant to bring a namespace in and do not: each is reported itself, and what lacks the
/// namespace is not to blame.
/// </summary>
internal static class MeantUses
{
    /// <summary>How many syntax errors are looked at: those in a file's head come first.</summary>
    private const int MaximumLines = 32;

    /// <summary>Whether a file has such a line for a namespace.</summary>
    public static bool Include(FileDeclarations file, NamespaceSymbol scope) =>
        file.Uses.Any(use => !use.Syntax.Name.Parts.Any() || use.Namespace is null && NearestName.IsNear(use.Syntax.Name.Path, scope.Id))
        || file.Find(scope.Id) is { } symbol && IsLikeUse(symbol.Syntax)
        || file.Tree.Diagnostics.Take(MaximumLines).Any(diagnostic => IsLineOf(diagnostic, scope.Id));

    /// <summary>Whether a declaration looks like another language's 'use': two words and nothing else.</summary>
    public static bool IsLikeUse(DeclarationSyntax syntax) =>
        syntax is { Kind: SyntaxKind.Custom, Title.Exists: false, OpenBrace.Exists: false, Parent: CompilationUnitSyntax };

    /// <summary>Whether something is wrong directly behind such a line already: 'using lib;'.</summary>
    public static bool IsReported(DeclarationSyntax syntax) =>
        IsLikeUse(syntax) && syntax.SyntaxTree.Diagnostics.Take(MaximumLines).Any(diagnostic => diagnostic.Location.Span.Start == syntax.Span.End);

    /// <summary>Whether a declaration looks like a misspelt 'namespace', which is reported there.</summary>
    public static bool IsLikeNamespace(DeclarationSymbol symbol) =>
        IsLikeUse(symbol.Syntax) && NearestName.IsNear(symbol.Syntax.Keyword.Text, SyntaxFacts.KeywordText(SyntaxKind.NamespaceKeyword));

    private static bool IsLineOf(Diagnostic diagnostic, string path)
    {
        var text = diagnostic.Location.Text!;
        var line = text.ToString(text.GetLineSpan(text.GetLinePosition(diagnostic.Location.Span.Start).Line));
        return line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var name] and { Length: <= 3 } && name.Trim('"', ';') == path;
    }
}
