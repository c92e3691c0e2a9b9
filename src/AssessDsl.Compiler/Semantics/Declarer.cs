using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Enters every declared name of every file into its namespace, without looking at what the names mean.</summary>
internal sealed class Declarer(SymbolBinder binder)
{
    private readonly DeclarationTable _table = new();

    public static DeclarationTable Declare(IEnumerable<SyntaxTree> trees, SymbolBinder binder)
    {
        var declarer = new Declarer(binder);
        foreach (var tree in trees)
            declarer.Declare(tree);
        declarer._table.ResolveUses();
        return declarer._table;
    }

    private void Declare(SyntaxTree tree)
    {
        var scope = _table.GlobalNamespace;
        foreach (var name in tree.Root.Namespace?.Name.Names ?? [])
        {
            if (!name.IsMissing)
                scope = scope.GetOrAddNamespace(name.Text);
        }
        scope.IsDeclared = true;
        var file = new FileDeclarations(tree, scope);
        _table.Add(file);
        Declare(file, tree.Root.ChildNodes, brief: null);
    }

    private void Declare(FileDeclarations file, IEnumerable<SyntaxNode> nodes, DeclarationSymbol? brief)
    {
        foreach (var node in nodes)
        {
            if (node is DeclarationSyntax declaration)
                Declare(file, declaration, brief);
            else if (node is SectionSyntax section)
                Declare(file, section.ChildNodes, brief);
        }
    }

    private void Declare(FileDeclarations file, DeclarationSyntax syntax, DeclarationSymbol? brief)
    {
        var symbol = Create(file, syntax, file.Namespace, brief);
        if (symbol.Name.Length > 0 && !file.Namespace.TryAdd(symbol))
            ReportDuplicate(file, symbol, file.Namespace.FindDeclaration(symbol.Name)!);
        if (syntax.Kind == SyntaxKind.Brief)
            Declare(file, syntax.ChildNodes, symbol);
        else
            DeclareMembers(file, symbol, brief);
    }

    private void DeclareMembers(FileDeclarations file, DeclarationSymbol owner, DeclarationSymbol? brief)
    {
        foreach (var syntax in owner.Syntax.Declarations)
        {
            var member = Create(file, syntax, owner, brief);
            if (!owner.TryAdd(member) && member.Name.Length > 0)
                ReportDuplicate(file, member, (DeclarationSymbol)owner.FindMember(member.Name)!);
        }
    }

    private DeclarationSymbol Create(FileDeclarations file, DeclarationSyntax syntax, Symbol container, DeclarationSymbol? brief)
    {
        var symbol = new DeclarationSymbol(syntax, container, brief, _table.Count, binder);
        _table.Add(file, symbol);
        return symbol;
    }

    private static void ReportDuplicate(FileDeclarations file, DeclarationSymbol second, DeclarationSymbol first)
    {
        var descriptor = SemanticDiagnostics.DuplicateDeclaration;
        file.Diagnostics.Add(new(descriptor, descriptor.Severity, second.Location, descriptor.Format(("name", second.Id)))
        {
            Related = [new(first.Location, "the first declaration")],
        });
    }
}
