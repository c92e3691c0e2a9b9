namespace AssessDsl.Cli;

/// <summary>Replaces <c>@FILE</c> by the arguments in the file, one a line; empty lines and lines that begin with <c>#</c> are left out.</summary>
internal static class ArgumentFile
{
    public static IReadOnlyList<string> Expand(IEnumerable<string> arguments) =>
        [.. arguments.SelectMany(argument => argument is ['@', _, ..] ? Read(argument[1..]) : [argument])];

    private static IEnumerable<string> Read(string file)
    {
        try
        {
            return File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..]));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read the argument file '{file}'.");
        }
    }
}
