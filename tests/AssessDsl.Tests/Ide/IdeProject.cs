using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Ide;

/// <summary>A project of marked files, seen from the cursor in one of them.</summary>
internal sealed class IdeProject
{
    private readonly MarkedFile[] _files;

    public IdeProject(string markup, CompilationOptions? options = null)
    {
        _files = [.. Markup.ParseFiles(markup)];
        var compilation = Compilation.Create(_files.Select(file => SyntaxTree.ParseText(file.Text, file.Path)), options);
        var current = _files.FirstOrDefault(file => file.Cursor is not null) ?? _files[0];
        Cursor = current.Cursor ?? 0;
        Model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.Path == current.Path));
    }

    public SemanticModel Model { get; }

    public int Cursor { get; }

    /// <summary>The places are exactly the marked spans of all files.</summary>
    public void AssertMarked(IEnumerable<Location> places)
    {
        var byPath = places.ToLookup(place => place.Path, place => new MarkedSpan("", place.Span));
        Assert.Subset(_files.Select(file => file.Path).ToHashSet(), byPath.Select(places => places.Key).ToHashSet());
        Assert.All(_files, file => Assert.Equal(Markup.Write(file.Text, file.Spans), Markup.Write(file.Text, byPath[file.Path])));
    }

    /// <summary>The text of the cursor's file after changes.</summary>
    public string Apply(IEnumerable<TextEdit> edits)
    {
        var text = Model.SyntaxTree.Text;
        foreach (var edit in edits.OrderByDescending(edit => edit.Span))
            text = text.Replace(edit.Span, edit.NewText);
        return text.ToString();
    }

    public static Location Locate(TextEdit edit) => new(edit.Path, null, edit.Span);

    public Location Locate(TextSpan span) => Model.SyntaxTree.GetLocation(span);
}
