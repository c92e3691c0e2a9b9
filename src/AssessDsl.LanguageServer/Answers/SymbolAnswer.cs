using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
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
            // Many declarations are in one file; null stands for that of another project.
            var documents = new Dictionary<SyntaxTree, Document?>();
            foreach (var symbol in WorkspaceSymbols.Find(project.Compilation, query, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!documents.TryGetValue(symbol.SyntaxTree, out var document))
                    documents[symbol.SyntaxTree] = document = FindOwned(snapshot, project, symbol.SyntaxTree, cancellationToken);
                if (document is not null)
                    found.Add(Create(document, symbol));
            }
        }
        return [.. found];
    }

    /// <summary>The protocol knows what programs are made of; these are the nearest.</summary>
    public static int KindOf(string keyword) => keyword switch
    {
        "section" => 3,
        "kind" => 5,
        "clause" or "hypothesis" or "field" => 8,
        "scale" => 10,
        "likelihood" or "confidence" => 22,
        "brief" => 2,
        "event" => 24,
        "assessment" or "question" or "resolution" => 12,
        _ => 19,
    };

    private static Document? FindOwned(ProjectSnapshot snapshot, OpenProject project, SyntaxTree tree, CancellationToken cancellationToken) =>
        snapshot.FindOwner(project.FileOf(tree.Path)) == project ? new(project.Compilation.GetSemanticModel(tree, cancellationToken), project, snapshot) : null;

    private static SymbolInformation Create(Document document, DeclarationSymbol symbol) =>
        new(symbol.Name, KindOf(symbol.Syntax.Keyword.Text), document.LocationOf(symbol.Location), symbol.Container?.Id is { Length: > 0 } id ? id : null);

    private static Protocol.DocumentSymbol Create(Document document, DocumentSymbol symbol) =>
        new(symbol.Name, symbol.Title, KindOf(symbol.Kind), document.RangeOf(symbol.Span), document.RangeOf(symbol.NameSpan),
            [.. symbol.Children.Select(child => Create(document, child))]);
}
