using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Ide.Actions;

/// <summary>Applies the fixes of many diagnostics of a file at once.</summary>
internal static class FixAllActions
{
    /// <summary>For each code at the cursor that the file has several of: one fix for each, as long as there is no choice.</summary>
    public static IEnumerable<CodeAction> OfCodes(IEnumerable<Diagnostic> here, IReadOnlyCollection<Diagnostic> inFile)
    {
        foreach (var descriptor in here.Select(found => found.Descriptor).Distinct())
        {
            Diagnostic[] alike = [.. inFile.Where(found => found.Descriptor == descriptor && OnlyFix(found) is not null)];
            if (alike.Length > 1)
                yield return Create($"Fix all {descriptor.Code} ({descriptor.Name}) in this file", CodeActionKind.QuickFix, alike, OnlyFix);
        }
    }

    /// <summary>Every safe fix of the file.</summary>
    public static IEnumerable<CodeAction> OfFile(IEnumerable<Diagnostic> inFile)
    {
        Diagnostic[] fixable = [.. inFile.Where(found => SafeFix(found) is not null)];
        return fixable.Length == 0 ? [] : [Create("Apply every safe fix in this file", CodeActionKind.FixAll, fixable, SafeFix)];
    }

    private static CodeAction Create(string title, CodeActionKind kind, Diagnostic[] diagnostics, Func<Diagnostic, Fix?> fixOf) =>
        new(title, [.. Fix.SelectCompatible(diagnostics.Select(fixOf).OfType<Fix>()).SelectMany(fix => fix.Edits)], kind, [.. diagnostics]);

    private static Fix? SafeFix(Diagnostic diagnostic) => diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe);

    private static Fix? OnlyFix(Diagnostic diagnostic) => SafeFix(diagnostic) ?? (diagnostic.Fixes is [var only] ? only : null);
}
