namespace AssessDsl.Compiler.Kinds;

/// <summary>A question with the hypotheses that would answer it.</summary>
public static class QuestionKind
{
    /// <summary>When it was asked.</summary>
    public static readonly Property Asked = Property.Optional("asked", PropertyType.Date, "When it was asked.");

    /// <summary>When it is to be answered.</summary>
    public static readonly Property Due = Property.Optional("due", PropertyType.Date, "When it is to be answered.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("question", "questions", "A question with the hypotheses that would answer it.", [Asked, Due])
    { Members = ["hypothesis"] };
}
