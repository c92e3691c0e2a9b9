namespace AssessDsl.Compiler.Kinds;

/// <summary>A treaty or any other agreement, with its clauses.</summary>
public static class AgreementKind
{
    /// <summary>Who agrees.</summary>
    public static readonly Property Parties = Property.List("parties", PropertyType.ReferenceTo("actor"),
        "Who agrees; at least two.") with
    { Minimum = 2, IsSet = true };

    /// <summary>When it was signed.</summary>
    public static readonly Property Signed = Property.Optional("signed", PropertyType.Date, "When it was signed.");

    /// <summary>When it came into force.</summary>
    public static readonly Property Effective = Property.Optional("effective", PropertyType.Date, "When it came into force.");

    /// <summary>When it ended.</summary>
    public static readonly Property Ended = Property.Optional("ended", PropertyType.Date, "When it ended.");

    /// <summary>Where it stands.</summary>
    public static readonly Property Status = Property.Required("status",
        PropertyType.OneOf("negotiating", "signed", "in_force", "suspended", "terminated"), "Where it stands.");

    /// <summary>How long it is meant to last.</summary>
    public static readonly Property Term = Property.Optional("term", PropertyType.Duration, "How long it is meant to last.");

    /// <summary>What it takes the place of.</summary>
    public static readonly Property Replaces = Property.List("replaces", PropertyType.ReferenceTo("agreement"),
        "The agreements that it takes the place of.") with
    { IsAcyclic = true };

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("agreement", "agreements", "A treaty or any other agreement, with its clauses.",
        [Parties, Signed, Effective, Ended, Status, Term, Replaces])
    { Members = ["clause"] };
}
