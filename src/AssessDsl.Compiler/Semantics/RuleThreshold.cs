namespace AssessDsl.Compiler.Semantics;

/// <summary>A number of a rule that is house policy: the project file may set another.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Name">The setting's name.</param>
/// <param name="Default">The number unless the project sets another.</param>
/// <param name="Most">The greatest number that makes sense.</param>
/// <param name="Documentation">What the number means.</param>
public sealed record RuleThreshold(string Rule, string Name, decimal Default, decimal Most, string Documentation)
{
    /// <summary>The key among <see cref="CompilationOptions.RuleSettings"/>.</summary>
    public string Key => $"{Rule}.{Name}";

    /// <summary>The least number that makes sense.</summary>
    public decimal Least { get; init; }

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The number in force.</summary>
    public decimal In(CompilationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Math.Clamp(options.RuleSettings.GetValueOrDefault(Key, Default), Least, Most);
    }
}
