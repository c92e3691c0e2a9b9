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
        foreach (var alike in here.GroupBy(found => found.Descriptor))
        {
            var descriptor = alike.Key;
            if (inFile.Count(found => FixOf(found) is not null) > 1)
            {
                yield return new(
                    $"Fix all {descriptor.Code} ({descriptor.Name}) in this file", () => new RepeatedFixes(model, FixOf, _ => false, cancellationToken).Apply(inFile), CodeActionKind.QuickFix, [.. alike.Take(CodeActions.MostAnswered)]);
            }

            Fix? FixOf(Diagnostic found) => found.Descriptor == descriptor ? OnlyFix(found) : null;
        }
    }

    /// <summary>Every safe fix of the file.</summary>
    public static IEnumerable<CodeAction> OfFile(SemanticModel model, IReadOnlyCollection<Diagnostic> inFile, CancellationToken cancellationToken)
    {
        if (inFile.Any(found => SafeFix(found) is not null))
            yield return new("Apply every safe fix in this file", () => new RepeatedFixes(model, SafeFix, IsHarm, cancellationToken).Apply(inFile), CodeActionKind.FixAll, []);
    }

    /// <summary>An error that the next round fixes was only hidden, as a misspelt value is by a misspelt property.</summary>
    private static bool IsHarm(Diagnostic found) => found.Severity == Severity.Error && SafeFix(found) is null;

    private static Fix? SafeFix(Diagnostic diagnostic) => diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe);

    private static Fix? OnlyFix(Diagnostic diagnostic) => SafeFix(diagnostic) ?? (diagnostic.Fixes is [var only] ? only : null);
}
