namespace AssessDsl.Compiler.Symbols;

/// <summary>Something that has a name: a namespace or a declaration.</summary>
public abstract class Symbol
{
    private protected Symbol(string name, Symbol? container)
    {
        Name = name;
        Container = container;
        Id = container is null or NamespaceSymbol { IsGlobal: true } ? name : $"{container.Id}.{name}";
    }

    /// <summary>The name as declared.</summary>
    public string Name { get; }

    /// <summary>The name with the names of everything around it, joined by dots.</summary>
    public string Id { get; }

    /// <summary>The namespace or declaration around it; null for the root namespace.</summary>
    public Symbol? Container { get; }

    /// <summary>A member by its name, or null.</summary>
    public abstract Symbol? FindMember(string name);

    /// <inheritdoc />
    public override string ToString() => Id;
}
