using System.Collections.Immutable;
using System.Numerics;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What the binders of one declaration share: where names are looked up, and what is found out on the way.</summary>
internal sealed class BindingContext(Compilation compilation, FileDeclarations file, DeclarationSymbol symbol)
{
    public Compilation Compilation { get; } = compilation;

    public FileDeclarations File { get; } = file;

    public DeclarationSymbol Symbol { get; } = symbol;

    public NameResolver Resolver { get; } = new(file, compilation.BuiltInNamespace);

    public List<Diagnostic> Diagnostics { get; } = [];

    public List<SymbolReference> References { get; } = [];

    public BigInteger NeededUses { get; set; }

    public Location Locate(TextSpan span) => File.Tree.GetLocation(span);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<(string, object?)> arguments) =>
        Diagnostics.Add(new(descriptor, descriptor.Severity, Locate(span), descriptor.Format(arguments)));

    /// <summary>Adds a fix to the diagnostic that was reported last.</summary>
    public void OfferFix(string title, TextSpan span, string replacement, bool isSafe = false) =>
        Diagnostics[^1] = Diagnostics[^1] with { Fixes = Diagnostics[^1].Fixes.Add(new(title, [new(File.Tree.Path, span, replacement)], isSafe)) };

    /// <summary>Adds a fix of which only the author knows whether it is right to the diagnostic that was reported last.</summary>
    public void OfferToAuthor(string title, TextEdit edit) =>
        Diagnostics[^1] = Diagnostics[^1] with { Fixes = Diagnostics[^1].Fixes.Add(new(title, [edit]) { NeedsAuthor = true }) };

    /// <summary>Offers to replace a span by each of the nearest names; a single one that is certainly meant is safe to take.</summary>
    public void OfferReplacements(IReadOnlyList<string> nearest, TextSpan span)
    {
        var isSafe = NearestName.IsCertain(File.Tree.Text.ToString(span), nearest);
        foreach (var name in nearest)
            OfferFix($"Replace with '{name}'", span, name, isSafe);
    }

    /// <summary>Offers all that may stand in a span: the nearest first, then the others, which nobody but the author can choose from.</summary>
    public void OfferChoices(IReadOnlyList<string> nearest, IEnumerable<string> all, TextSpan span)
    {
        OfferReplacements(nearest, span);
        foreach (var name in all.Except(nearest))
            OfferToAuthor($"Replace with '{name}'", new(File.Tree.Path, span, name));
    }

    public void Relate(Location location, string message) =>
        Diagnostics[^1] = Diagnostics[^1] with { Related = Diagnostics[^1].Related.Add(new(location, message)) };

    /// <summary>Looks up a path whose names stand at the given spans; reports when it names nothing.</summary>
    /// <param name="path">The names.</param>
    /// <param name="spans">Where they stand in the file.</param>
    /// <param name="accepts">Which declarations may stand here, for better suggestions.</param>
    /// <param name="isInProse">Whether the names stand in prose.</param>
    /// <param name="words">Words of the language that may stand here too, for better suggestions.</param>
    /// <param name="otherwise">What to say where no name is near.</param>
    /// <param name="isWanted">What is looked for, where other things of its name do not hide it.</param>
    public Symbol? Resolve(
        IReadOnlyList<string> path, ImmutableArray<TextSpan> spans, Func<DeclarationSymbol, bool> accepts, bool isInProse = false,
        IEnumerable<string>? words = null, string otherwise = ".", Func<Symbol, bool>? isWanted = null)
    {
        var found = Resolver.Resolve(path, Symbol, isWanted);
        if (found.NeededUse >= 0)
            NeededUses |= BigInteger.One << found.NeededUse;
        for (var i = 0; i < found.Symbols.Count; i++)
            References.Add(new(spans[i], found.Symbols[i], isInProse));
        if (found.Ambiguous.Count > 0)
        {
            NeededUses = BigInteger.MinusOne; // all of them
            UnknownNames.ReportAmbiguous(this, path[0], spans[0], found.Ambiguous);
            return null;
        }
        if (found.Symbols.Count == path.Count)
            return found.Symbols[^1];
        UnknownNames.Report(this, path, spans, found.Symbols, accepts, words ?? [], otherwise);
        return null;
    }

    /// <summary>Looks up a reference; null when it names nothing or is missing altogether, which has been reported.</summary>
    public Symbol? Resolve(
        ReferenceSyntax reference, Func<DeclarationSymbol, bool> accepts, IEnumerable<string>? words = null, string otherwise = ".",
        Func<Symbol, bool>? isWanted = null)
    {
        var path = new List<string>(1);
        var spans = ImmutableArray.CreateBuilder<TextSpan>(1);
        foreach (var name in reference.Names)
        {
            if (name.IsMissing)
                return null;
            path.Add(name.Text);
            spans.Add(name.Span);
        }
        return path.Count == 0 ? null : Resolve(path, spans.DrainToImmutable(), accepts, words: words, otherwise: otherwise, isWanted: isWanted);
    }
}
