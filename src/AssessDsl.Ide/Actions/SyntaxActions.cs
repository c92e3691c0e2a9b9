using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>
/// Mends what is written wrong. What was meant is anyone's guess, so guesses are made and tried: those are offered after
/// which the compiler finds least wrong with the file.
/// </summary>
internal static class SyntaxActions
{
    /// <summary>Of mistakes in a selection no more are answered, for each guess compiles the file.</summary>
    public const int MostAnswered = 3;

    private const int MostOffered = 2;

    public static IEnumerable<CodeAction> Get(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var before = Mistakes.In(model.Compilation, model.SyntaxTree, cancellationToken);
        var isOfSyntax = model.SyntaxTree.Diagnostics.Contains(diagnostic);
        var mending = SyntaxGuesses.Get(model, diagnostic)
            .Select(guess => (Guess: guess, Left: Mistakes.After(model, guess.Edits, cancellationToken)))
            .Where(tried => tried.Left.IsFewerThan(before, isOfSyntax) && (!tried.Guess.IsBold || tried.Left.All < before.All)).OrderBy(tried => tried.Left).Take(MostOffered).ToArray();
        var isBest = mending is [_] || mending is [var first, var second] && first.Left != second.Left;
        return mending.Select((tried, index) =>
            new CodeAction(tried.Guess.Title, tried.Guess.Edits, CodeActionKind.QuickFix, [diagnostic], isBest && index == 0 && tried.Left.All <= before.All));
    }

    /// <summary>How much is wrong with a file. Names and types may be looked at only once the syntax is right, so that mistakes in them may come to light.</summary>
    private readonly record struct Mistakes(int OfSyntax, int All) : IComparable<Mistakes>
    {
        public static Mistakes In(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken) =>
            new(tree.Diagnostics.Length, compilation.GetDiagnostics(tree, DiagnosticStage.Semantics, cancellationToken).Count(found => found.Severity == Severity.Error));

        public static Mistakes After(SemanticModel model, IEnumerable<TextEdit> edits, CancellationToken cancellationToken)
        {
            var tree = SyntaxTree.ParseText(SourceText.From(TextEdit.Apply(model.SyntaxTree.Text, edits)), model.SyntaxTree.Path, cancellationToken);
            return In(model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree), tree, cancellationToken);
        }

        /// <summary>Whether something is gained: what hides a name that is wrong without mending the syntax is no gain.</summary>
        public bool IsFewerThan(Mistakes other, bool isOfSyntax) => OfSyntax < other.OfSyntax || !isOfSyntax && OfSyntax == other.OfSyntax && All < other.All;

        public int CompareTo(Mistakes other) => (OfSyntax, All).CompareTo((other.OfSyntax, other.All));
    }
}
