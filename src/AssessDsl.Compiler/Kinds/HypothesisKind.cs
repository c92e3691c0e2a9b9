namespace AssessDsl.Compiler.Kinds;

/// <summary>One answer to a question, weighed against the evidence.</summary>
public static class HypothesisKind
{
    /// <summary>How likely it is.</summary>
    public static readonly Property Likelihood = Property.Optional("likelihood", PropertyType.Likelihood, "How likely it is.");

    /// <summary>What fits it.</summary>
    public static readonly Property Consistent = Property.List("consistent", AssessmentKind.Evidence, "The evidence that fits it.");

    /// <summary>What does not fit it.</summary>
    public static readonly Property Inconsistent = Property.List("inconsistent", AssessmentKind.Evidence, "The evidence that does not fit it.") with { IsAgainst = true };

    /// <summary>What says nothing about it.</summary>
    public static readonly Property Neutral = Property.List("neutral", AssessmentKind.Evidence, "The evidence that says nothing about it.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("hypothesis", "hypotheses", "One answer to a question, weighed against the evidence.",
        [Likelihood, Consistent, Inconsistent, Neutral])
    { IsMember = true };
}
