using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Ide.Actions;

/// <summary>Applies the fixes of many diagnostics of a file at once.</summary>
internal static class FixAllActions
{
    /// <summary>For each code at the cursor that the file has several of: one fix for each, as long as there is no choice.</summary>
    public static IEnumerable<CodeAction> OfCodes(
        SemanticModel model, IEnumerable<Diagnostic> here, IReadOnlyCollection<Diagnostic> inFile, CancellationToken cancellationToken)
    {
        foreach (var descriptor in here.Select(found => found.Descriptor).Distinct())
        {
            Diagnostic[] alike = [.. inFile.Where(found => FixOf(found) is not null)];
            if (alike.Length > 1)
                yield return Create(model, $"Fix all {descriptor.Code} ({descriptor.Name}) in this file", CodeActionKind.QuickFix, alike, FixOf, cancellationToken);

            Fix? FixOf(Diagnostic found) => found.Descriptor == descriptor ? OnlyFix(found) : null;
        }
    }

    /// <summary>Every safe fix of the file.</summary>
    public static IEnumerable<CodeAction> OfFile(SemanticModel model, IEnumerable<Diagnostic> inFile, CancellationToken cancellationToken)
    {
        Diagnostic[] fixable = [.. inFile.Where(found => SafeFix(found) is not null)];
        return fixable.Length == 0 ? [] : [Create(model, "Apply every safe fix in this file", CodeActionKind.FixAll, fixable, SafeFix, cancellationToken)];
    }

    private static CodeAction Create(
        SemanticModel model, string title, CodeActionKind kind, Diagnostic[] diagnostics, Func<Diagnostic, Fix?> fixOf, CancellationToken cancellationToken)
    {
        var fixes = Fix.SelectCompatible(diagnostics.Select(fixOf).OfType<Fix>());
        return new(title, fixes.Length == diagnostics.Length
            ? [.. fixes.SelectMany(fix => fix.Edits)] : [RepeatedFixes.Apply(model, fixOf, cancellationToken)], kind, [.. diagnostics]);
    }

    private static Fix? SafeFix(Diagnostic diagnostic) => diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe);

    private static Fix? OnlyFix(Diagnostic diagnostic) => SafeFix(diagnostic) ?? (diagnostic.Fixes is [var only] ? only : null);
}
