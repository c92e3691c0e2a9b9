using System.Reflection;

namespace AssessDsl.Cli;

/// <summary>The version of this program.</summary>
internal static class ToolVersion
{
    /// <summary>The version as <c>--version</c> prints it.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
