using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;
using AssessDsl.Project.Files;

namespace AssessDsl.Project.Settings;

/// <summary>Finds and reads <c>assess.json</c>.</summary>
internal static class ProjectFile
{
    /// <summary>The name that a project file has.</summary>
    public const string Name = "assess.json";

    /// <summary>The project file that governs a folder: the one in it or in the nearest folder above; null when there is none.</summary>
    public static string? Find(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var file = Path.Combine(current, Name);
            if (IsProjectFile(file))
                return file;
        }
        return null;
    }

    /// <summary>Reads a project file, or the text that takes its place, and those that it extends.</summary>
    public static ProjectSettings Read(string file, InMemoryFile? inMemory, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (inMemory?.File == file)
            return Read(file, inMemory.Text, ProjectSettings.Default, folder, [], diagnostics);
        if (SourceReader.TryRead(file, Name, out var text, out var problem))
            return Read(file, text, ProjectSettings.Default, folder, [], diagnostics);
        diagnostics.Add(ProjectDiagnostics.At(Name, ProjectDiagnostics.InvalidProjectFile, ("problem", problem.Message)));
        return ProjectSettings.Default;
    }

    internal static ProjectSettings Read(
        string file, SourceText text, ProjectSettings settings, string projectFolder, ImmutableArray<string> extending, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reader = new SettingReader(projectFolder, text, extending.Add(file), diagnostics);
        if (text.InvalidBytePosition is { } position)
        {
            reader.Invalid(new(position, 1), "The file is not valid UTF-8 from here on; save it as UTF-8.");
            return settings;
        }
        try
        {
            return SettingsTable.Root.Apply(settings, JsonSyntax.Parse(text), reader);
        }
        catch (JsonException exception)
        {
            reader.Invalid(PlaceOf(exception, text), $"This is not JSON: {Reason(exception)}.");
            return settings;
        }
        catch (InvalidOperationException)
        {
            reader.Invalid(default, "This is not JSON: a string holds half of a surrogate pair.");
            return settings;
        }
    }

    /// <summary>The compiler's JSON output has the same name and says so near its beginning. A folder of that name is worth a complaint.</summary>
    private static bool IsProjectFile(string file)
    {
        if (!File.Exists(file))
            return Directory.Exists(file);
        try
        {
            using var stream = File.OpenRead(file);
            var head = new byte[256];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return head.AsSpan(0, length).IndexOf("\"format\": \"assess/"u8) < 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static string Reason(JsonException exception)
    {
        if (exception.Message.StartsWith("The input does not contain any JSON tokens", StringComparison.Ordinal))
            return "the file is empty";
        if (exception.Message.StartsWith("Expected depth to be zero", StringComparison.Ordinal))
            return "a brace or bracket is not closed";
        // The reader appends the place, which the diagnostic shows better.
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }

    private static TextSpan PlaceOf(JsonException exception, SourceText text)
    {
        var line = text.GetLineSpan((int)Math.Min(exception.LineNumber ?? 0, text.LineCount - 1));
        var bytes = Encoding.UTF8.GetBytes(text.ToString(line));
        var before = bytes.AsSpan(0, (int)Math.Min(exception.BytePositionInLine ?? 0, bytes.Length));
        var start = line.Start + Encoding.UTF8.GetCharCount(before);
        return TextSpan.FromBounds(start, Math.Min(start + 1, line.End));
    }
}
