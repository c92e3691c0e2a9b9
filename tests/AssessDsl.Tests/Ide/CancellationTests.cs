using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide;
using AssessDsl.Ide.Actions;
using AssessDsl.Ide.Completion;

namespace AssessDsl.Tests.Ide;

/// <summary>Features stop amid their work, and not only behind it.</summary>
public sealed class CancellationTests
{
    private static readonly Dictionary<string, Func<SemanticModel, int, CancellationToken, object?>> s_features = new(StringComparer.Ordinal)
    {
        ["code actions"] = (model, position, token) => CodeActions.Get(model, new(0, position), model.Compilation.GetDiagnostics(model.SyntaxTree), token),
        ["completion"] = (model, position, token) => Completions.Get(model, position, token),
        ["completion of words used elsewhere"] = (model, _, token) => Completions.Get(model, model.SyntaxTree.Text.ToString().IndexOf("t1", StringComparison.Ordinal), token),
        ["definition"] = (model, position, _) => Definition.Find(model, position),
        ["code lenses"] = (model, _, _) => CodeLenses.Get(model).ToArray(),
        ["document links"] = (model, _, _) => DocumentLinks.Get(model).ToArray(),
        ["evidence"] = (model, position, token) => EvidenceDrawing.Get(model, position, token),
        ["evidence in a drawing"] = (model, position, token) => EvidenceDrawing.Get(Unhurried(model), position, token),
        ["formatting"] = (model, _, token) => Formatter.GetEdits(model.SyntaxTree, token),
        ["formatting of a range"] = (model, position, token) => Formatter.GetEdits(model.SyntaxTree, new TextSpan(0, position), token),
        ["formatting of a typed brace"] = (model, _, token) => TypingFormatter.GetEdits(model.SyntaxTree, model.SyntaxTree.Text.Length, "}", token),
        ["formatting of a typed line"] = (model, position, token) => TypingFormatter.GetEdits(model.SyntaxTree, position, "\n", token),
        ["hover"] = (model, position, token) => Hover.Get(model, position, token),
        ["inlay hints"] = (model, position, _) => InlayHints.Get(model, new(0, position)),
        ["preview"] = (model, position, token) => Preview.Get(model, position, new EmitOptions(), token),
        ["references"] = (model, position, token) => References.Find(model, position, withDeclaration: true, token),
        ["references in the file"] = (model, position, _) => References.FindInFile(model, position),
        ["rename"] = (model, position, token) => Rename.Run(model, position, "other", token),
        ["preview of a page"] = (model, position, token) => Preview.Get(Unhurried(model), position, new EmitOptions(), token),
        ["search for declarations"] = (model, _, token) => WorkspaceSymbols.Find(model.Compilation, "z", token),
        ["semantic tokens"] = (model, _, _) => SemanticTokens.Get(model),
    };

    public static TheoryData<string> Features => [.. s_features.Keys];

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_stops_when_it_is_cancelled(string feature)
    {
        var project = new IdeProject("actor a { type: staet }\nevent e \"E\" { date: 2025 actors: a$$ }\nbrief b { date: 2025  include e }\nassessment j \"J\" { likelihood: likely because: e tags: t1 }");
        var model = project.Model.Compilation.GetSemanticModel(project.Model.SyntaxTree, new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => s_features[feature](model, project.Cursor, new CancellationToken(canceled: true)));
    }

    /// <summary>The model without a token, so that it is the feature itself that looks at its own.</summary>
    private static SemanticModel Unhurried(SemanticModel model) => model.Compilation.GetSemanticModel(model.SyntaxTree, CancellationToken.None);
}
