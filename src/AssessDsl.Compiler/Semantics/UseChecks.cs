using System.Numerics;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Checks the <c>use</c>s of a file: that their namespaces exist and that somebody needs them.</summary>
internal static class UseChecks
{
    public static IEnumerable<Diagnostic> Check(FileDeclarations file)
    {
        if (file.Uses.Count == 0)
            yield break;
        var needed = file.Symbols.Aggregate(BigInteger.Zero, (bits, symbol) => bits | symbol.Bound.NeededUses);
        for (var i = 0; i < file.Uses.Count; i++)
        {
            var (use, used) = file.Uses[i];
            if (use.Name.Names.Any(n => n.IsMissing))
                continue;
            if (used is null && RootOf(file).FindDeclaration(use.Name.Path) is { } symbol && MeantUses.IsLikeNamespace(symbol))
                continue;
            if (used is null)
                yield return ReportUnknown(file, use);
            else if ((needed >> i).IsEven && file.Tree.Diagnostics.IsEmpty)
                yield return ReportUnused(file, use);
        }
    }

    private static Diagnostic ReportUnknown(FileDeclarations file, UseDirectiveSyntax use)
    {
        var descriptor = SemanticDiagnostics.UnknownNamespace;
        var nearest = NearestName.Find(use.Name.Path, AllNamespaces(file));
        var message = descriptor.Format(("name", use.Name.Path), ("suggestion", NearestName.Suggest(nearest)));
        return new(descriptor, descriptor.Severity, file.Tree.GetLocation(use.Name.Span), message)
        {
            Fixes = [.. nearest.Select(name => new Fix($"Replace with '{name}'", [new(file.Tree.Path, use.Name.Span, name)], NearestName.IsCertain(use.Name.Path, nearest)))],
        };
    }

    private static Diagnostic ReportUnused(FileDeclarations file, UseDirectiveSyntax use)
    {
        var descriptor = SemanticDiagnostics.UnusedUse;
        var text = file.Tree.Text;
        var end = text.GetPosition(new(text.GetLinePosition(use.Span.End).Line + 1, 0));
        var rest = text.AsSpan(TextSpan.FromBounds(use.Span.End, end));
        var line = rest.IsWhiteSpace() ? TextSpan.FromBounds(use.Span.Start, EndWithBlankLine(text, use.Span.Start, end)) : use.Span;
        return new(descriptor, descriptor.Severity, file.Tree.GetLocation(use.Span), descriptor.Format(("name", use.Name.Path)))
        {
            Fixes = [new("Remove the unused 'use'", [new(file.Tree.Path, line, "")], IsSafe: true) { ComesLast = true }],
        };
    }

    /// <summary>Where a line ends that is removed: behind the blank line that follows, where that would come to stand below another or at the top.</summary>
    private static int EndWithBlankLine(SourceText text, int start, int end)
    {
        var (line, next) = (text.GetLinePosition(start).Line, text.GetLinePosition(end).Line);
        return IsBlank(line - 1) && IsBlank(next) && next + 1 < text.LineCount ? text.GetPosition(new(next + 1, 0)) : end;

        bool IsBlank(int number) => number < 0 || text.AsSpan(text.GetLineSpan(number)).IsWhiteSpace();
    }

    private static NamespaceSymbol RootOf(FileDeclarations file)
    {
        var root = file.Namespace;
        while (root.ContainingNamespace is { } outer)
            root = outer;
        return root;
    }

    private static IEnumerable<string> AllNamespaces(FileDeclarations file)
    {
        var open = new Stack<NamespaceSymbol>(RootOf(file).Namespaces);
        while (open.TryPop(out var scope))
        {
            yield return scope.Id;
            foreach (var inner in scope.Namespaces)
                open.Push(inner);
        }
    }
}
