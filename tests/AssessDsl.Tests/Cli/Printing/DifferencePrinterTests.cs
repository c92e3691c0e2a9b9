using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Tests.Cli.Printing;

public sealed class DifferencePrinterTests
{
    [Theory]
    [InlineData("a\nb\n", "", "@@ -1,2 +0,0 @@\n-a\n-b\n")]
    [InlineData("a\n\nb", "", "@@ -1,3 +0,0 @@\n-a\n-\n-b\n\\ No newline at end of file\n")]
    [InlineData("", "a\n", "@@ -0,0 +1,1 @@\n+a\n")]
    [InlineData("", "a", "@@ -0,0 +1,1 @@\n+a\n\\ No newline at end of file\n")]
    [InlineData("\n", "", "@@ -1,1 +0,0 @@\n-\n")]
    public void An_empty_file_has_no_lines(string before, string after, string hunk)
    {
        using var output = new StringWriter { NewLine = "\n" };

        new DifferencePrinter(Style.Plain, output).Print("a.assess", before, after);

        Assert.Equal("--- a.assess\n+++ a.assess\n" + hunk, output.ToString());
    }
}
