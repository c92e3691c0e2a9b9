namespace AssessDsl.Compiler.Kinds;

/// <summary>A property of a kind: what it is called, what it holds, and what it is for.</summary>
/// <param name="Name">The name as written before the colon.</param>
/// <param name="Type">What each of its values has to be.</param>
/// <param name="Documentation">What it is for, in Markdown.</param>
public sealed record Property(string Name, PropertyType Type, string Documentation)
{
    /// <summary>How many values it has to have at least; more than zero for a required property.</summary>
    public int Minimum { get; init; }

    /// <summary>Whether it may have several values.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the order of its values means nothing, so that outputs sort them.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether what it names speaks against the declaration.</summary>
    public bool IsAgainst { get; init; }

    /// <summary>Whether following the property must never lead back to the start.</summary>
    public bool IsAcyclic { get; init; }

    /// <summary>The value that holds when none is given, as written in a file.</summary>
    public string? Default { get; init; }

    /// <summary>Whether its value is worked out from the rest of the declaration when none is given.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether a value holds when none is given.</summary>
    public bool HasDefault => Default is not null || IsDerived;

    /// <summary>Whether what it names is evidence, which takes a weight and a note.</summary>
    public bool IsEvidence => Type is ReferenceType { IsEvidence: true };

    /// <summary>Whether it has to be given.</summary>
    public bool IsRequired => Minimum > 0;

    /// <summary>Reference identity: two kinds may have properties of one name and type.</summary>
    public bool Equals(Property? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    public override string ToString() => Name;

    internal static Property Required(string name, PropertyType type, string documentation) => new(name, type, documentation) { Minimum = 1 };

    internal static Property Optional(string name, PropertyType type, string documentation) => new(name, type, documentation);

    internal static Property List(string name, PropertyType type, string documentation) => new(name, type, documentation) { IsList = true };
}
