using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Completion;

/// <summary>What may stand in a comment: the silencing of a rule, and the code of the rule.</summary>
internal static class IgnoreCompletions
{
    private const string Marker = IgnoreComment.Marker;

    /// <summary>The proposals behind what the comment says before the word.</summary>
    public static IEnumerable<CompletionItem> Get(CompletionContext context, string comment) => comment.TrimStart('/').Trim() switch
    {
        _ when !comment.StartsWith("//", StringComparison.Ordinal) || comment.StartsWith("///", StringComparison.Ordinal) => [],
        "" when !context.IsBehindSpace && Marker.StartsWith(context.Typed, StringComparison.Ordinal) => [new(Marker, CompletionItemKind.Keyword, "silences a rule at the next line") { InsertText = $"{Marker} ", Snippet = $"{Marker} ${{1:AS3001}}: ${{2:reason}}" }],
        Marker when comment[^1] is ' ' or '\t' => Codes(context),
        _ => [],
    };

    /// <summary>What the next line reports comes first.</summary>
    private static IEnumerable<CompletionItem> Codes(CompletionContext context)
    {
        var line = context.Line + 1;
        var reported = context.Model.Compilation.GetDiagnostics(context.Model.SyntaxTree)
            .Where(found => found.Location.Start.Line == line)
            .Select(found => found.Descriptor);
        return reported.Concat(DiagnosticCatalog.All).Where(descriptor => descriptor.IsConfigurable).Distinct().Select(Code);
    }

    private static CompletionItem Code(DiagnosticDescriptor descriptor) =>
        new(descriptor.Code, CompletionItemKind.Code, descriptor.Name, RulePage.Find(descriptor.Code)?.Summary ?? "")
        {
            InsertText = $"{descriptor.Code}: ",
            Snippet = $"{descriptor.Code}: ${{1:reason}}",
        };
}
