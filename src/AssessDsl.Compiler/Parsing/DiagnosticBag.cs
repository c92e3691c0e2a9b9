using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Collects a file's syntax errors while there is no tree yet to point into.</summary>
internal sealed class DiagnosticBag
{
    private List<Found>? _found;
    private int _scanned;

    /// <summary>Whether there was an address without quotation marks.</summary>
    public bool HasBareAddress { get; set; }

    public int Count => _found?.Count ?? 0;

    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<(string, object?)> arguments) =>
        (_found ??= []).Add(new(descriptor, span, descriptor.Format(arguments), null, null));

    /// <summary>Says that all tokens have been scanned, and what is added from now on comes from the parser.</summary>
    public void EndScan() => _scanned = Count;

    /// <summary>Takes back what was added since there were <paramref name="count"/> of them.</summary>
    public void RemoveFrom(int count) => _found?.RemoveRange(count, _found.Count - count);

    /// <summary>Whether the scanner reported something between two tokens.</summary>
    public bool HasAnyBetween(int start, int end)
    {
        var first = FindScanned(start);
        return first < _scanned && _found![first].Span.Start < end;
    }

    /// <summary>Takes back what the scanner reported in a span.</summary>
    public void RemoveScanned(TextSpan span)
    {
        var first = FindScanned(span.Start);
        var count = FindScanned(span.End) - first;
        _scanned -= count;
        _found?.RemoveRange(first, count);
    }

    /// <summary>Adds a place to the diagnostic that was added last.</summary>
    public void Relate(TextSpan span, string message) => _found![^1] = _found[^1] with { Related = span, RelatedMessage = message };

    /// <summary>Puts one diagnostic in the place of all that stand at a position or behind it.</summary>
    public void ReplaceFrom(int position, DiagnosticDescriptor descriptor, TextSpan span)
    {
        _found?.RemoveAll(found => found.Span.Start >= position);
        Add(descriptor, span);
    }

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

    /// <summary>The first of the scanner's diagnostics that stands at a position or behind it.</summary>
    private int FindScanned(int position)
    {
        var (low, high) = (0, _scanned);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_found![middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private sealed record Found(DiagnosticDescriptor Descriptor, TextSpan Span, string Message, TextSpan? Related, string? RelatedMessage);
}
