using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Project.Settings;

/// <summary>Objects whose names are the codes or names of rules.</summary>
internal static class RuleTypes
{
    /// <summary>An object that gives each rule it names a value.</summary>
    public static MapType<T> Map<T>(SettingType<T> value) => new("rule", name => Find(name) is null ? null : value, Names);

    private static DiagnosticDescriptor? Find(string name) =>
        DiagnosticCatalog.All.FirstOrDefault(rule => rule.IsConfigurable && (rule.Code == name || rule.Name == name));

    private static IEnumerable<string> Names() =>
        DiagnosticCatalog.All.Where(rule => rule.IsConfigurable).SelectMany(rule => (string[])[rule.Code, rule.Name]);
}
