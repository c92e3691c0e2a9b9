using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Project.Files;

/// <summary>Reads the text of a file, or says why that is impossible.</summary>
public static class SourceReader
{
    /// <summary>Reads a file; <paramref name="path"/> is its name in the diagnostic.</summary>
    internal static bool TryRead(
        string file, string path, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out Diagnostic? problem)
    {
        text = null;
        problem = null;
        try
        {
            if (Directory.Exists(file))
                problem = Unreadable(path, "it is a folder");
            else
                text = Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = Unreadable(path, ReasonFor(exception));
        }
        if (text is null)
            problem ??= Unreadable(path, $"it is larger than {SourceText.MaximumLength / (1024 * 1024)} MB");
        return problem is null;
    }

    /// <summary>The reason in plain words and without the absolute path that the system's own text holds.</summary>
    internal static string ReasonFor(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        PathTooLongException => "the path is too long",
        _ when OperatingSystem.IsWindows() => WithoutPath(exception.Message),
        _ => exception.HResult switch
        {
            UnixError.NoSpace => "the disk is full",
            UnixError.Exists or UnixError.NotFolder => "a file stands where a folder should be",
            UnixError.ReadOnly => "the file system is read-only",
            UnixError.LinkLoop or UnixError.LinkLoopOnMac => "its links lead in a circle",
            _ => WithoutPath(exception.Message),
        },
    };

    internal static Diagnostic Unreadable(string path, string reason) =>
        ProjectDiagnostics.At(path, ProjectDiagnostics.UnreadableFile, ("path", path), ("reason", reason));

    private static string WithoutPath(string message)
    {
        var end = message.IndexOf(" : '", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    /// <summary>The text; null when there is more than a file may hold.</summary>
    private static SourceText? Read(string file)
    {
        using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return Read(stream);
    }

    /// <summary>Reads a stream to its end, whose length need not be known; null when there is more than a file may hold.</summary>
    public static SourceText? Read(Stream stream)
    {
        var expected = stream.CanSeek ? stream.Length : 0;
        if (expected > SourceText.MaximumLength)
            return null;
        var buffer = new byte[Math.Max(expected + 1, 4096)];
        var length = 0;
        for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0; length += read)
        {
            if (length + read > SourceText.MaximumLength)
                return null;
            if (length + read == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
        return SourceText.FromBytes(buffer.AsSpan(0, length));
    }

    /// <summary>What exceptions of the file system carry as their result on Unix.</summary>
    private static class UnixError
    {
        public const int Exists = 17;
        public const int NotFolder = 20;
        public const int NoSpace = 28;
        public const int ReadOnly = 30;
        public const int LinkLoop = 40;
        public const int LinkLoopOnMac = 62;
    }
}
