namespace AssessDsl.Compiler.Emit.Model;

/// <summary>HTML that is safe to write as it is. Everything else that a template writes is escaped.</summary>
/// <param name="Html">The HTML.</param>
internal sealed record Markup(string Html)
{
    /// <inheritdoc />
    public override string ToString() => Html;
}
