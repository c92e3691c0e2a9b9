using System.Collections.Concurrent;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Which namespaces a file could use besides those that it does: where the names that it mentions would go on to mean
/// what they mean now. The answer takes a walk through those names, and a forgotten <c>use</c> asks for it at each of them.
/// </summary>
internal sealed class UsableNamespaces(Compilation compilation)
{
    private readonly ConcurrentDictionary<(FileDeclarations File, NamespaceSymbol Added), bool> _known = [];

    public bool Include(FileDeclarations file, NamespaceSymbol added) =>
        _known.GetOrAdd((file, added), pair => new NameResolver(pair.File, compilation.BuiltInNamespace).CanUse(pair.Added));
}
