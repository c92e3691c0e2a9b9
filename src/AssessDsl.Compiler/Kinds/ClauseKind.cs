namespace AssessDsl.Compiler.Kinds;

/// <summary>What an agreement says, or is notable for not saying.</summary>
public static class ClauseKind
{
    /// <summary>What it is about.</summary>
    public static readonly Property Topic = Property.Optional("topic", PropertyType.Name,
        "What it is about. Clauses of different agreements with one topic are compared.");

    /// <summary>Whom it binds.</summary>
    public static readonly Property Binds = Property.List("binds", PropertyType.ReferenceTo("actor"),
        "The parties that it binds; all of them when left out.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("clause", "clauses", "What an agreement says; `absent clause`: what it is notable for not saying.", [Topic, Binds])
    { IsMember = true };
}
