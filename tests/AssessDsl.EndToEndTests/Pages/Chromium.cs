namespace AssessDsl.EndToEndTests.Pages;

/// <summary>The browser of this machine; without windows it opens pages in half the time.</summary>
internal static class Chromium
{
    private static readonly string[] s_names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
