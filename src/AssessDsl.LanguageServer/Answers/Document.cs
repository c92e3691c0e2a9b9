using AssessDsl.Compiler;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using Diagnostic = AssessDsl.Compiler.Diagnostics.Diagnostic;
using Edit = AssessDsl.Compiler.Diagnostics.TextEdit;
using Place = AssessDsl.Compiler.Diagnostics.Location;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>The file that a request asks about, at the moment of the request.</summary>
internal sealed class Document(SemanticModel model, OpenProject project, ProjectSnapshot snapshot)
{
    public SemanticModel Model => model;

    public OpenProject Project => project;

    public SourceText Text => model.SyntaxTree.Text;

    public Translator Translator => snapshot.Translator;

    public ClientFeatures Features => snapshot.Features;

    /// <summary>What the client is told to be wrong with the file.</summary>
    public IEnumerable<Diagnostic> GetDiagnostics(CancellationToken cancellationToken)
    {
        var path = project.FileOf(model.SyntaxTree.Path);
        return project.GetDiagnostics(path, snapshot.IsOpen(path), DiagnosticStage.Rules, cancellationToken);
    }

    /// <summary>A finding as the client is told of it.</summary>
    public Protocol.Diagnostic Translate(Diagnostic diagnostic) => DiagnosticsAnswer.Translate(diagnostic, snapshot, project);

    public int OffsetOf(Position position) => Translator.ToOffset(Text, position);

    public TextSpan SpanOf(Protocol.Range range) => Translator.ToSpan(Text, range);

    public Protocol.Range RangeOf(TextSpan span) => Translator.ToRange(Text, span);

    public Position PositionOf(int offset) => Translator.ToPosition(Text, offset);

    public TextEdit EditOf(Edit edit) => new(RangeOf(edit.Span), edit.NewText);

    public Location LocationOf(Place place) => new(UriOf(place.Path), Translator.ToRange(place.Text!, place.Span));

    /// <summary>The changes to several files of the project.</summary>
    public WorkspaceEdit EditOf(IEnumerable<Edit> edits) => EditOf(Locate(edits));

    /// <summary>The changes to several files.</summary>
    public WorkspaceEdit EditOf(IEnumerable<LocatedEdit> edits)
    {
        var changes = edits.GroupBy(edit => edit.Uri).ToDictionary(file => file.Key, file => file.Select(edit => edit.Edit).ToArray());
        return Features.ComparesVersions
            ? new(DocumentChanges: [.. changes.Select(file => new TextDocumentEdit(new(file.Key, snapshot.VersionOf(file.Key)), file.Value))])
            : new(changes);
    }

    /// <summary>Changes to files of the project, with the addresses of those.</summary>
    public IEnumerable<LocatedEdit> Locate(IEnumerable<Edit> edits) => edits.GroupBy(edit => edit.Path).SelectMany(file =>
    {
        var (uri, text) = (UriOf(file.Key), project.Compilation.FindSyntaxTree(file.Key)!.Text);
        return file.Select(edit => new LocatedEdit(uri, new(Translator.ToRange(text, edit.Span), edit.NewText)));
    });

    /// <summary>Whether there is no other project.</summary>
    public bool IsInOnlyProject => snapshot.Projects.Count == 1;

    /// <summary>A file of the project as the other projects see it that have it.</summary>
    public IEnumerable<Document> InOtherProjects(string path) =>
        from other in snapshot.Projects
        where other != project
        let seen = other.GetModel(project.FileOf(path))
        where seen is not null
        select new Document(seen, other, snapshot);

    private string UriOf(string path) => snapshot.UriOf(project.FileOf(path));
}

/// <summary>A change to a file.</summary>
/// <param name="Uri">The file's address.</param>
/// <param name="Edit">The change.</param>
internal readonly record struct LocatedEdit(string Uri, TextEdit Edit);
