using AssessDsl.Compiler.Symbols;
using AssessDsl.Ide;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using DocumentSymbol = AssessDsl.Ide.DocumentSymbol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Outlines and found declarations as the protocol has them.</summary>
internal static class SymbolAnswer
{
    public static Protocol.DocumentSymbol[] Create(Document document) =>
        [.. DocumentSymbols.Get(document.Model.SyntaxTree).Select(symbol => Create(document, symbol))];

    public static SymbolInformation[] Find(ProjectSnapshot snapshot, string query, CancellationToken cancellationToken)
    {
        var found = new List<SymbolInformation>();
        foreach (var project in snapshot.Projects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var owned = WorkspaceSymbols.Find(project.Compilation, query).Where(symbol => snapshot.FindOwner(project.FileOf(symbol.SyntaxTree.Path)) == project);
            foreach (var symbol in owned)
                found.Add(Create(new(project.Compilation.GetSemanticModel(symbol.SyntaxTree, cancellationToken), project, snapshot), symbol));
        }
        return [.. found];
    }

    /// <summary>The protocol knows what programs are made of; these are the nearest.</summary>
    public static int KindOf(string keyword) => keyword switch
    {
        "section" => 3,
        "kind" => 5,
        "clause" or "hypothesis" => 8,
        "scale" => 10,
        "likelihood" or "confidence" => 22,
        "brief" => 2,
        "event" => 24,
        "assessment" or "question" or "resolution" => 12,
        _ => 19,
    };

    private static SymbolInformation Create(Document document, DeclarationSymbol symbol) =>
        new(symbol.Name, KindOf(symbol.Syntax.Keyword.Text), document.LocationOf(symbol.Location), symbol.Container?.Id is { Length: > 0 } id ? id : null);

    private static Protocol.DocumentSymbol Create(Document document, DocumentSymbol symbol) =>
        new(symbol.Name, symbol.Title, KindOf(symbol.Kind), document.RangeOf(symbol.Span), document.RangeOf(symbol.NameSpan),
            [.. symbol.Children.Select(child => Create(document, child))]);
}
