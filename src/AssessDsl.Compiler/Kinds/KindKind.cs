namespace AssessDsl.Compiler.Kinds;

/// <summary>A kind of one's own, declared in a file.</summary>
public static class KindKind
{
    /// <summary>The kind of declarations of kinds.</summary>
    public static readonly Kind Kind = new("kind", "kinds", "A kind of one's own: it extends `event`, `actor`, `place` or `source`, or nothing.", []);
}
