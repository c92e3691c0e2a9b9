using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>What can be done at a place: about each of its diagnostics, about all of a code, and to what is right already.</summary>
public static class CodeActions
{
    /// <summary>Of so many diagnostics in a selection nobody answers one alone; those of the file together are still offered.</summary>
    internal const int MostAnswered = 100;

    /// <summary>The actions, those that answer a diagnostic first.</summary>
    /// <param name="model">The file.</param>
    /// <param name="range">What is selected, or where the cursor stands.</param>
    /// <param name="diagnostics">What is wrong with the project.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ImmutableArray<CodeAction> Get(SemanticModel model, TextSpan range, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Diagnostic[] inFile = [.. diagnostics.Where(found => found.Suppression is null && ReferenceEquals(found.Location.Text, model.SyntaxTree.Text))];
        Diagnostic[] here = [.. inFile.Where(found => PlaceOf(model.SyntaxTree.Text, found).IntersectsWith(range))];
        return
        [
            .. here.Take(MostAnswered).SelectMany(found => Answers(model, found, cancellationToken)),
            .. here.Where(found => found.Fixes.IsEmpty).Where(SyntaxGuesses.CanMake).Take(SyntaxActions.MostAnswered).SelectMany(found => SyntaxActions.Get(model, found, cancellationToken)),
            .. PropertyActions.AddAllMissing(model, here.Take(MostAnswered)),
            .. FixAllActions.OfCodes(model, here, inFile, cancellationToken),
            .. SilencingAction.Get(model.SyntaxTree, here.Take(MostAnswered)),
            .. MentionAction.Get(model, range).Where(mention => !here.Any(found => found.Fixes.Any(fix => fix.Edits.SequenceEqual(mention.GetEdits())))),
            .. FixAllActions.OfFile(model, inFile, cancellationToken),
        ];
    }

    /// <summary>Where a diagnostic is answered: something that is missing has no place of its own. Editors mark the word before it, and the author may be at those behind.</summary>
    private static TextSpan PlaceOf(SourceText text, Diagnostic diagnostic) =>
        diagnostic.Location.Span is { IsEmpty: true, Start: var position } ? WordAtPosition.FindJoined(text, position) : diagnostic.Location.Span;

    private static IEnumerable<CodeAction> Answers(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var fix in diagnostic.Fixes)
            yield return new(fix.Title, fix.Edits, CodeActionKind.QuickFix, [diagnostic], fix.IsSafe);
        foreach (var declaration in MissingDeclarationActions.Get(model, diagnostic))
            yield return declaration;
        if (PropertyActions.AddAskedFor(model, diagnostic) is { } property)
            yield return property;
        if (IgnoreRemoval.Get(model.SyntaxTree, diagnostic) is { } removal)
            yield return removal;
    }
}
