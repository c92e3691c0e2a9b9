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

    private const int HeadLength = 256;

    /// <summary>The project file that governs a folder: the one in it or in the nearest folder above; null when there is none.</summary>
    public static string? Find(string folder, IReadOnlyCollection<InMemoryFile> inMemory)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var file = Path.Combine(current, Name);
            if (inMemory.FirstOrDefault(text => text.File == file) is { } unsaved ? !IsOutput(unsaved.Text) : IsProjectFile(file))
                return file;
        }
        return null;
    }

    /// <summary>Reads a project file and those that it extends.</summary>
    public static ProjectSettings Read(string file, FileTexts texts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var settings = ProjectSettings.Default with { Files = [file] };
        if (texts.TryRead(file, Name, out var text, out var problem))
            return Apply(text, settings, new(Path.GetDirectoryName(file)!, text, [file], texts, diagnostics));
        diagnostics.Add(ProjectDiagnostics.At(Name, ProjectDiagnostics.InvalidProjectFile, ("problem", problem.Message)));
        return settings;
    }

    /// <summary>Reads a text's settings over others.</summary>
    internal static ProjectSettings Apply(SourceText text, ProjectSettings settings, SettingReader reader)
    {
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

    /// <summary>
    /// Whether a file of that name is a project file: the compiler's JSON output has the same name and says so near its
    /// beginning. A folder of that name is worth a complaint.
    /// </summary>
    public static bool IsProjectFile(string file)
    {
        if (!File.Exists(file))
            return Directory.Exists(file);
        try
        {
            if (SourceReader.HasNoLength(file))
                return true;
            using var stream = File.OpenRead(file);
            var head = new byte[HeadLength];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return !IsOutput(SourceText.FromBytes(head.AsSpan(0, length)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool IsOutput(SourceText text) =>
        text.ToString(new TextSpan(0, Math.Min(HeadLength, text.Length))).Contains("\"format\": \"assess/", StringComparison.Ordinal);

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
