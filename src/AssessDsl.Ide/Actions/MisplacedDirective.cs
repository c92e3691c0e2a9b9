using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>A line with a <c>namespace</c> or <c>use</c> that stands too far down in a file.</summary>
internal sealed class MisplacedDirective(SemanticModel model, TextSpan keyword)
{
    private readonly SourceText _text = model.SyntaxTree.Text;
    private readonly CompilationUnitSyntax _root = model.SyntaxTree.Root;

    private int Line => _text.GetLinePosition(keyword.Start).Line;

    /// <summary>The directive and a comment behind it.</summary>
    private TextSpan Content => TextSpan.FromBounds(keyword.Start, _text.GetLineSpan(Line).End);

    private UseDirectiveSyntax[] UsesOnTop => [.. _root.Uses.TakeWhile(use => IsOnTop(use.Span))];

    /// <summary>Moves the line to the top, or removes it where it is one too many or names nothing. A line that holds something else too is left alone.</summary>
    public IEnumerable<SyntaxGuess> Mend()
    {
        var alone = SyntaxTree.ParseText(_text.ToString(Content));
        if (_text.GetIndentation(keyword.Start).End != keyword.Start || !alone.Diagnostics.IsEmpty || alone.Root.Declarations.Any(_ => true))
            yield break;
        var use = alone.Root.Uses.FirstOrDefault();
        var isRepeated = use is null ? _root.Namespace?.Span.Start != keyword.Start : UsesOnTop.Any(other => other.Name.Path == use.Name.Path);
        if (!isRepeated)
            yield return new("Move it to the top of the file", [use is null ? Put(0) : PutUse(), TakeOut()]);
        if (isRepeated || use is not null && !IsNamespace(use.Name))
            yield return new($"Remove '{(SyntaxNode?)use ?? alone.Root.Namespace}'", [TakeOut()]);
    }

    private TextEdit PutUse() => (UsesOnTop, _root.Namespace) switch
    {
        ([.., var last], _) => Put(last.Span.End, before: _text.LineEnd),
        (_, { } space) when IsOnTop(space.Span) => Put(space.Span.End, before: _text.LineEnd + _text.LineEnd),
        _ => Put(0),
    };

    private TextEdit Put(int position, string? before = null) =>
        new(model.SyntaxTree.Path, new(position, 0), before is null ? _text.ToString(Content) + _text.LineEnd + _text.LineEnd : before + _text.ToString(Content));

    private TextEdit TakeOut() =>
        new(model.SyntaxTree.Path, TextSpan.FromBounds(_text.GetLineSpan(Line).Start, _text.GetPosition(new(Line + 1, 0))), "");

    private bool IsOnTop(TextSpan directive) => directive.End < keyword.Start && (_root.Declarations.FirstOrDefault() is not { } first || directive.End < first.Span.Start);

    private bool IsNamespace(QualifiedNameSyntax name) =>
        name.Parts.Aggregate((NamespaceSymbol?)model.Compilation.GlobalNamespace, (scope, part) => scope?.FindNamespace(part)) is not null;
}
