using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Rules;

/// <summary>The file that a rule looks at, what it may ask of the project, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Diagnostic> _found = [];
    private readonly List<RelatedLocation> _related = [];
    private readonly FileDeclarations _file;

    internal RuleContext(DiagnosticDescriptor descriptor, Compilation compilation, FileDeclarations file, CancellationToken cancellationToken)
    {
        _descriptor = descriptor;
        _cancellationToken = cancellationToken;
        _file = file;
        Compilation = compilation;
    }

    /// <summary>The project.</summary>
    public Compilation Compilation { get; }

    /// <summary>All declarations of the file, members included, in the order of the text.</summary>
    public IEnumerable<DeclarationSymbol> Symbols => Uncancelled(_file.Symbols);

    /// <summary>What rests on what.</summary>
    public EvidenceGraph Evidence => Compilation.EvidenceGraph;

    /// <summary>The declarations of the file of a kind and of those that extend it, in the order of the text.</summary>
    public IEnumerable<DeclarationSymbol> All(Kind kind) => Uncancelled(_file.ByKind[kind]);

    /// <summary>The declarations of the project that refer to something by its name, in the order of files and text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersOf(DeclarationSymbol symbol) => Uncancelled(Compilation.Declarations.ReferrersOf(symbol));

    /// <summary>The declarations of the project that refer to something in a property, in the order of files and text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersBy(Property property, DeclarationSymbol symbol) => Uncancelled(Compilation.Declarations.ReferrersBy(property, symbol));

    /// <summary>The titles and prose of assessments, or the prose of briefs.</summary>
    internal IEnumerable<Reading> Readings(params IEnumerable<Kind> kinds) => kinds.SelectMany(All).SelectMany(symbol => Compilation.Words.Read(symbol));

    /// <summary>The scale that a declaration's terms belong to.</summary>
    public Scale? ScaleOf(DeclarationSymbol symbol) => Compilation.GetScaleInUse(symbol);

    /// <summary>The number that a threshold is set to.</summary>
    public decimal ValueOf(RuleThreshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        return threshold.In(Compilation.Options);
    }

    /// <summary>Reports at a declaration's name.</summary>
    public void Report(DeclarationSymbol symbol, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Report(Locate(symbol), arguments);

    /// <summary>Reports at a value of a property; where the value is a default, at the declaration's name.</summary>
    public void Report(DeclarationSymbol symbol, Value? value, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Report(Locate(symbol, value), arguments);

    /// <summary>Reports at a place.</summary>
    public void Report(Location location, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        Complete();
        _found.Add(new(_descriptor, _descriptor.Severity, location, _descriptor.Format(arguments)));
    }

    /// <summary>Adds a place that helps to understand what was reported last.</summary>
    public void Relate(Location location, string message) => _related.Add(new(location, message));

    /// <summary>Adds the name of a declaration that helps to understand what was reported last.</summary>
    public void Relate(DeclarationSymbol symbol, string message) => Relate(Locate(symbol), message);

    /// <summary>Adds a fix to what was reported last; a safe one has a single right answer and changes no meaning.</summary>
    public void OfferFix(string title, TextSpan span, string replacement, bool isSafe = false)
    {
        var path = _found[^1].Location.Path;
        _found[^1] = _found[^1] with { Fixes = _found[^1].Fixes.Add(new(title, [new(path, span, replacement)], isSafe)) };
    }

    /// <summary>Gives what was reported last another severity than the rule's own.</summary>
    public void SetSeverity(Severity severity) => _found[^1] = _found[^1] with { Severity = severity };

    /// <summary>Everything that was reported.</summary>
    internal IReadOnlyList<Diagnostic> Finish()
    {
        Complete();
        return _found;
    }

    /// <summary>The place of a declaration's name, or of its first word where it has none.</summary>
    public static Location Locate(DeclarationSymbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return symbol.Syntax.Identifier.IsMissing ? symbol.SyntaxTree.GetLocation(symbol.Syntax.Keyword.Span) : symbol.Location;
    }

    /// <summary>The place of a value without its annotation.</summary>
    public static Location Locate(DeclarationSymbol symbol, Value? value) => value?.Syntax switch
    {
        null => Locate(symbol),
        ReferenceSyntax reference => reference.SyntaxTree.GetLocation(reference.NameSpan),
        var syntax => syntax.SyntaxTree.GetLocation(syntax.Span),
    };

    /// <summary>The place of a part of prose, whose span is one of <see cref="TextValue.Markdown"/>.</summary>
    public static Location Locate(TextValue text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Syntax!.SyntaxTree.GetLocation(text.Source.ToSource(span.Start, span.Length));
    }

    private IEnumerable<DeclarationSymbol> Uncancelled(IEnumerable<DeclarationSymbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            yield return symbol;
        }
    }

    private void Complete()
    {
        if (_related.Count > 0)
            _found[^1] = _found[^1] with { Related = [.. _related] };
        _related.Clear();
    }
}
