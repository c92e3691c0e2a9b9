namespace AssessDsl.Compiler.Text;

/// <summary>A place in a text as people count it, both numbers from zero.</summary>
/// <param name="Line">The line, from zero.</param>
/// <param name="Character">The UTF-16 code unit in the line, from zero.</param>
public readonly record struct LinePosition(int Line, int Character)
{
    /// <summary>The place counted from one, as messages print it.</summary>
    public override string ToString() => $"{Line + 1},{Character + 1}";
}
