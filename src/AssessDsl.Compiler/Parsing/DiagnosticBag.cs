using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Collects a file's syntax errors while there is no tree yet to point into.</summary>
internal sealed class DiagnosticBag
{
    private List<Found>? _found;

    public int Count => _found?.Count ?? 0;

    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<(string, object?)> arguments) =>
        (_found ??= []).Add(new(descriptor, span, descriptor.Format(arguments), null, null));

    /// <summary>Adds a place to the diagnostic that was added last.</summary>
    public void Relate(TextSpan span, string message) => _found![^1] = _found[^1] with { Related = span, RelatedMessage = message };

    public ImmutableArray<Diagnostic> ToDiagnostics(SyntaxTree tree)
    {
        if (_found is null)
            return [];
        var diagnostics = _found.Select(found => new Diagnostic(found.Descriptor, found.Descriptor.Severity, tree.GetLocation(found.Span), found.Message)
        {
            Related = found.Related is { } span ? [new(tree.GetLocation(span), found.RelatedMessage!)] : [],
        });
        return [.. diagnostics.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
    }

    private sealed record Found(DiagnosticDescriptor Descriptor, TextSpan Span, string Message, TextSpan? Related, string? RelatedMessage);
}
