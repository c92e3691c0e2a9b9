using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What looking up a name found.</summary>
/// <param name="Symbols">What each name of the path refers to, as far as that is known.</param>
/// <param name="Ambiguous">The two declarations or namespaces that an ambiguous first name may mean; empty otherwise.</param>
/// <param name="NeededUse">The number of the <c>use</c> that brought the name in, or -1.</param>
internal readonly record struct Resolution(IReadOnlyList<Symbol> Symbols, IReadOnlyList<Symbol> Ambiguous, int NeededUse)
{
    public static readonly Resolution Nothing = new([], [], -1);
}

/// <summary>
/// Looks names up: in the declarations around, in the namespace and those around it, in the used namespaces, and last
/// among the built-in names.
/// </summary>
internal sealed class NameResolver(FileDeclarations file, NamespaceSymbol builtIns)
{
    /// <summary>Looks up a dotted path as seen from inside a declaration.</summary>
    /// <param name="path">The names.</param>
    /// <param name="from">The declaration.</param>
    /// <param name="isWanted">
    /// What is looked for: anything else of its name does not hide it, and is found only where it is not. Where nothing is
    /// said, a single name is that of a declaration, and namespaces count for the first of several.
    /// </param>
    public Resolution Resolve(IReadOnlyList<string> path, DeclarationSymbol? from, Func<Symbol, bool>? isWanted = null)
    {
        if (path.Count == 1 && isWanted is null && FindAround(path[0], from) is { } nearest)
            return new([nearest], [], -1);
        if (path.Count == 1)
            isWanted ??= static symbol => symbol is DeclarationSymbol;
        var best = Resolution.Nothing;
        foreach (var (first, use) in Candidates(path[0], from, isWanted))
        {
            if (first is null)
            {
                var used = FindUsed(path[0], isWanted).ConvertAll(found => found.Symbol);
                return best.Symbols.Count == path.Count && !used.TrueForAll(isWanted!.Invoke) ? best : new([], used, -1);
            }
            var found = Follow(first, path);
            var isComplete = found.Count == path.Count;
            if (isComplete && isWanted?.Invoke(found[^1]) != false)
                return first is NamespaceSymbol && FindOther(path, use, found[^1], isWanted) is { } other ? new([], [first, other], -1) : new(found, [], use);
            if (found.Count > best.Symbols.Count)
                best = new(found, [], use);
        }
        return best;
    }

    /// <summary>Everything that can be named without a dot from inside a declaration.</summary>
    /// <param name="from">The declaration.</param>
    /// <param name="isWanted">Which names are asked for; the others cost nothing.</param>
    public IEnumerable<Symbol> VisibleSymbols(DeclarationSymbol? from, Func<string, bool>? isWanted = null)
    {
        for (var owner = from; owner is not null; owner = owner.Owner)
        {
            foreach (var member in owner.Members.Where(member => isWanted?.Invoke(member.Name) != false))
                yield return member;
        }
        for (var scope = file.Namespace; scope is not null; scope = scope.ContainingNamespace)
        {
            foreach (var declaration in scope.FindDeclarations(isWanted))
                yield return declaration;
            foreach (var inner in isWanted is null ? scope.Namespaces : scope.NamespaceNames.Where(isWanted).Order(StringComparer.Ordinal).Select(name => scope.FindNamespace(name)!))
                yield return inner;
        }
        foreach (var declaration in file.Uses.SelectMany(use => use.Namespace?.FindDeclarations(isWanted) ?? []).Concat(builtIns.FindDeclarations(isWanted)))
            yield return declaration;
    }

    /// <summary>Whatever a name may mean without a dot from inside a declaration, the nearest first.</summary>
    public IEnumerable<Symbol> VisibleSymbols(DeclarationSymbol? from, string name) => Candidates(name, from, isWanted: null)
        .SelectMany(candidate => candidate.Symbol is { } only ? [only] : FindUsed(name, isWanted: null).Select(used => (Symbol)used.Symbol));

    /// <summary>Whether the names that the file mentions would mean what they do now if it used one more namespace.</summary>
    public bool CanUse(NamespaceSymbol added) => !file.Tree.Names.Mentioned.Any(name =>
        added.FindDeclaration(name) is { } declared && FindAround(name, from: null) is null
        && (FindUsed(name, isWanted: null) is [var used, ..] ? used.Symbol : builtIns.FindDeclaration(name)) is { } now && now != declared);

    /// <summary>What can be named without a dot from inside a declaration, and nearly has a name.</summary>
    public IEnumerable<Symbol> FindNear(string name, DeclarationSymbol? from)
    {
        var near = builtIns.FindNear(name).AsEnumerable();
        for (var owner = from; owner is not null; owner = owner.Owner)
            near = near.Concat(owner.Members.Where(member => NearestName.IsNear(name, member.Name)));
        for (var scope = file.Namespace; scope is not null; scope = scope.ContainingNamespace)
            near = near.Concat(scope.FindNear(name));
        return file.Uses.Where(use => use.Namespace is not null).Aggregate(near, (all, use) => all.Concat(use.Namespace!.FindNear(name)));
    }

    /// <summary>Another namespace in a used one that a path could begin with as well as with the one that was found.</summary>
    private NamespaceSymbol? FindOther(IReadOnlyList<string> path, int use, Symbol found, Func<Symbol, bool>? isWanted)
    {
        for (var next = use + 1; use >= 0 && next < file.Uses.Count; next++)
        {
            if (file.Uses[next].Namespace?.FindNamespace(path[0]) is { } inner && Follow(inner, path) is var other && other.Count == path.Count
                && other[^1] != found && isWanted?.Invoke(other[^1]) != false)
                return inner;
        }
        return null;
    }

    private static List<Symbol> Follow(Symbol first, IReadOnlyList<string> path)
    {
        List<Symbol> found = [first];
        for (var i = 1; i < path.Count && Next(found[^1], path, i) is { } member; i++)
            found.Add(member);
        return found;
    }

    /// <summary>What a further name of a path means. Of a declaration and a namespace that share it, the one in which the path goes on.</summary>
    private static Symbol? Next(Symbol container, IReadOnlyList<string> path, int index)
    {
        if (container is not NamespaceSymbol scope || scope.FindDeclaration(path[index]) is not { } declaration)
            return container.FindMember(path[index]);
        var isEnd = index + 1 == path.Count || index + 2 == path.Count && declaration.FindMember(path[index + 1]) is not null;
        return !isEnd && scope.FindNamespace(path[index]) is { } inner && inner.FindMember(path[index + 1]) is not null ? inner : declaration;
    }

    /// <summary>The first declaration of the <see cref="Candidates"/> for most names, which are single and of the namespace; it costs no enumerator.</summary>
    private DeclarationSymbol? FindAround(string name, DeclarationSymbol? from)
    {
        for (var owner = from; owner is not null; owner = owner.Owner)
        {
            if (owner.FindMember(name) is DeclarationSymbol member)
                return member;
        }
        for (var scope = file.Namespace; scope is not null; scope = scope.ContainingNamespace)
        {
            if (scope.FindDeclaration(name) is { } declaration)
                return declaration;
        }
        return null;
    }

    /// <summary>What the first name of a path may mean, the nearest first; null where two used namespaces disagree.</summary>
    private IEnumerable<(Symbol? Symbol, int Use)> Candidates(string name, DeclarationSymbol? from, Func<Symbol, bool>? isWanted)
    {
        for (var owner = from; owner is not null; owner = owner.Owner)
        {
            if (owner.FindMember(name) is { } member)
                yield return (member, -1);
        }
        for (var scope = file.Namespace; scope is not null; scope = scope.ContainingNamespace)
        {
            if (scope.FindDeclaration(name) is { } declaration)
                yield return (declaration, -1);
            if (scope.FindNamespace(name) is { } inner)
                yield return (inner, -1);
        }
        var used = FindUsed(name, isWanted);
        if (used.Count > 1)
            yield return (null, -1);
        if (used.Count == 1)
            yield return used[0];
        for (var use = 0; use < file.Uses.Count; use++)
        {
            if (file.Uses[use].Namespace?.FindNamespace(name) is { } inner)
                yield return (inner, use);
        }
        if (builtIns.FindDeclaration(name) is { } builtIn)
            yield return (builtIn, -1);
    }

    /// <summary>What a name means in the used namespaces, each with the number of its <c>use</c>.</summary>
    private List<(DeclarationSymbol Symbol, int Use)> FindUsed(string name, Func<Symbol, bool>? isWanted)
    {
        var used = new List<(DeclarationSymbol Symbol, int Use)>(1);
        for (var use = 0; use < file.Uses.Count; use++)
        {
            if (file.Uses[use].Namespace?.FindDeclaration(name) is { } found && !used.Exists(known => known.Symbol == found))
                used.Add((found, use));
        }
        var wanted = isWanted is null ? used : used.FindAll(known => isWanted(known.Symbol));
        return wanted.Count > 0 ? wanted : used;
    }
}
