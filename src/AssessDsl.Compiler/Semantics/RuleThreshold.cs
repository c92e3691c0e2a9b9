namespace AssessDsl.Compiler.Semantics;

/// <summary>A number of a rule that is house policy: the project file may set another.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Name">The setting's name.</param>
/// <param name="Default">The number unless the project sets another.</param>
/// <param name="Documentation">What the number means.</param>
public sealed record RuleThreshold(string Rule, string Name, decimal Default, string Documentation)
{
    /// <summary>The key among <see cref="CompilationOptions.RuleSettings"/>.</summary>
    public string Key => $"{Rule}.{Name}";

    /// <summary>The number in force.</summary>
    public decimal In(CompilationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.RuleSettings.GetValueOrDefault(Key, Default);
    }
}
