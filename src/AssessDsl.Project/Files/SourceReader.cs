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
                // A pipe that lies in a folder would be waited for without end.
                text = HasNoLength(file) ? SourceText.From("") : Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = Unreadable(path, ReasonFor(exception));
        }
        return text is not null;
    }

    /// <summary>Whether a file is empty, or a pipe or device: those say no length whatever they hold.</summary>
    public static bool HasNoLength(string file)
    {
        var info = new FileInfo(file);
        return info.Exists && info.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? TargetOf(info) is { Exists: true, Length: 0 }
            : info is { Exists: true, Length: 0 };
    }

    /// <summary>The reason in plain words and without the absolute path that the system's own text holds.</summary>
    public static string ReasonFor(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
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

    /// <summary>The path that the system's own text names; null where it names none.</summary>
    public static string? PathIn(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var (start, end) = (exception.Message.IndexOf('\'', StringComparison.Ordinal) + 1, exception.Message.LastIndexOf('\''));
        return start > 0 && end > start ? exception.Message[start..end] : null;
    }

    internal static Diagnostic Unreadable(string path, string reason) =>
        ProjectDiagnostics.At(path, ProjectDiagnostics.UnreadableFile, ("path", path), ("reason", reason));

    /// <summary>What a link leads to in the end; null for a link in a circle.</summary>
    private static FileInfo? TargetOf(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string WithoutPath(string message)
    {
        var end = message.IndexOf(" : '", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    private static SourceText Read(string file)
    {
        using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return Read(stream);
    }

    /// <summary>Reads a stream whose length need not be known, to its end or until there is more than is parsed.</summary>
    public static SourceText Read(Stream stream) => SourceText.FromBytes(ReadBytes(stream));

    /// <summary>Reads the bytes of a stream whose length need not be known, to its end or until there are more than are parsed.</summary>
    public static ReadOnlySpan<byte> ReadBytes(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        const int Limit = SourceText.MaximumLength + 1;
        var expected = stream.CanSeek ? stream.Length : 0;
        var buffer = new byte[Math.Clamp(expected + 1, 4096, Limit)];
        var length = 0;
        for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0 && (length += read) < Limit;)
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, Limit));
        return buffer.AsSpan(0, length);
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
