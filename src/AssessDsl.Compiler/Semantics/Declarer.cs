using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Makes the symbols of one file, without looking at what their names mean.</summary>
internal sealed class Declarer
{
    private readonly FileDeclarations _file;
    private readonly SymbolBinder _binder;

    private Declarer(Compilation compilation, FileDeclarations file)
    {
        _file = file;
        _binder = new(
            symbol => KindBinder.KindOf(compilation, file, symbol),
            symbol => KindBinder.Define(new(compilation, file, symbol)),
            symbol => DeclarationBinder.Bind(compilation, file, symbol),
            (symbol, name) => DeclarationBinder.FindReferences(compilation, file, symbol, name));
    }

    public static FileDeclarations Declare(Compilation compilation, FileDeclarations file)
    {
        new Declarer(compilation, file).Declare(file.Tree.Root.ChildNodes, brief: null);
        return file;
    }

    private void Declare(IEnumerable<SyntaxNode> nodes, DeclarationSymbol? brief)
    {
        foreach (var node in nodes)
        {
            if (node is DeclarationSyntax declaration)
                Declare(declaration, brief);
            else if (node is SectionSyntax section)
                Declare(section.ChildNodes, brief);
        }
    }

    private void Declare(DeclarationSyntax syntax, DeclarationSymbol? brief)
    {
        if (syntax.Keyword.IsMalformed && !syntax.Title.Exists && !syntax.OpenBrace.Exists)
            return; // words of prose without quotation marks
        var symbol = Create(syntax, _file.Namespace, brief);
        if (syntax.Kind == SyntaxKind.Brief)
        {
            Declare(syntax.ChildNodes, symbol);
            return;
        }
        foreach (var member in syntax.Declarations)
            symbol.Add(Create(member, symbol, brief));
    }

    private DeclarationSymbol Create(DeclarationSyntax syntax, Symbol container, DeclarationSymbol? brief)
    {
        var symbol = new DeclarationSymbol(syntax, container, brief, ((long)_file.Index << 32) + _file.Symbols.Count, _binder);
        _file.Add(symbol);
        return symbol;
    }
}
