using System.Collections.Immutable;

namespace AssessDsl.Compiler.Kinds;

/// <summary>A judgment: how likely, how sure, and why.</summary>
public static class AssessmentKind
{
    private static readonly ImmutableArray<string> EvidenceKinds = ["event", "clause", "agreement", "assessment", "source"];

    /// <summary>What evidence may be.</summary>
    internal static readonly PropertyType Evidence = new ReferenceType(EvidenceKinds) { AllowsCustom = true, IsEvidence = true };

    /// <summary>How likely it is.</summary>
    public static readonly Property Likelihood = Property.Required("likelihood", PropertyType.Likelihood, "How likely it is.");

    /// <summary>How sure the analyst is of the judgment.</summary>
    public static readonly Property Confidence = Property.Required("confidence", PropertyType.Confidence,
        "How sure the analyst is of the judgment, which rests on the evidence and not on the likelihood.");

    /// <summary>What speaks for it.</summary>
    public static readonly Property Because = Property.List("because", Evidence, "What speaks for it: `because: x (strong, \"note\")`.");

    /// <summary>What speaks against it.</summary>
    public static readonly Property Despite = Property.List("despite", Evidence, "What speaks against it.") with { IsAgainst = true };

    /// <summary>What is taken for granted.</summary>
    public static readonly Property Assuming = Property.List("assuming", PropertyType.Text, "What is taken for granted.");

    /// <summary>What else may be true.</summary>
    public static readonly Property Alternative = Property.List("alternative",
        new ReferenceType(["assessment"]) { Alternative = Scalar.Text }, "What else may be true.");

    /// <summary>What would change it.</summary>
    public static readonly Property Indicator = Property.List("indicator", PropertyType.Text, "What would change the judgment.");

    /// <summary>When it can be scored.</summary>
    public static readonly Property Until = Property.Optional("until", PropertyType.Date, "The day by which it can be scored.");

    /// <summary>What it replaces.</summary>
    public static readonly Property Supersedes = Property.List("supersedes", PropertyType.ReferenceTo("assessment"),
        "The assessments that it takes the place of.") with
    { IsAcyclic = true };

    /// <summary>Why it changed.</summary>
    public static readonly Property Change = Property.Optional("change", PropertyType.Text, "Why the judgment changed.");

    /// <summary>What cannot be true with it.</summary>
    public static readonly Property Contradicts = Property.List("contradicts", PropertyType.ReferenceTo("assessment"),
        "The assessments that cannot be true together with it.") with
    { IsAgainst = true };

    /// <summary>What it concerns.</summary>
    public static readonly Property About = Property.List("about", new ReferenceType([]) { AllowsAny = true }, "What it concerns.");

    /// <summary>Who judges.</summary>
    public static readonly Property Author = Property.List("author", new ReferenceType(["actor"]) { Alternative = Scalar.String }, "Who judges.");

    /// <summary>The scale of its terms.</summary>
    public static readonly Property Scale = Property.Optional("scale", PropertyType.ReferenceTo("scale"),
        "The scale of its terms; else its brief's, else the project's, else `icd203`.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("assessment", "assessments", "A judgment: how likely, how sure, and why.",
        [Likelihood, Confidence, Because, Despite, Assuming, Alternative, Indicator, Until, Supersedes, Change, Contradicts, About, Author, Scale]);
}
