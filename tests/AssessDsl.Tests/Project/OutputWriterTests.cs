using AssessDsl.Compiler.Emit;
using AssessDsl.Project.Files;

namespace AssessDsl.Tests.Project;

public sealed class OutputWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Outputs_are_written_as_UTF_8_without_a_mark()
    {
        var result = Write(new OutputFile("a/ü.txt", "ü\n"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("ü\n"u8.ToArray(), File.ReadAllBytes(_folder.Combine("out/a/ü.txt")));
    }

    [Fact]
    public void An_unchanged_output_is_not_touched()
    {
        Write(new OutputFile("a.txt", "same"), new OutputFile("b.txt", "old"));
        File.SetLastWriteTimeUtc(_folder.Combine("out/a.txt"), DateTime.UnixEpoch);

        var result = Write(new OutputFile("a.txt", "same"), new OutputFile("b.txt", "new"));

        Assert.Equal(1, result.Unchanged);
        Assert.Equal(["b.txt"], result.Written.Select(file => file.Path));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_folder.Combine("out/a.txt")));
    }

    [Fact]
    public void Two_outputs_with_one_path_are_an_error_and_nothing_is_written()
    {
        var result = Write(new OutputFile("a.txt", "1"), new OutputFile("A.txt", "2"));

        Assert.Equal("out/a.txt(1,1): error AS4007: Two outputs would be written to 'out/a.txt'; give one of the two another name.", Assert.Single(result.Diagnostics).ToString());
        Assert.False(Directory.Exists(_folder.Combine("out")));
    }

    [Fact]
    public void A_folder_in_the_way_is_an_error_and_nothing_is_written()
    {
        Directory.CreateDirectory(_folder.Combine("out/b.txt"));

        var result = Write(new OutputFile("a.txt", "1"), new OutputFile("b.txt", "2"));

        Assert.Equal("Cannot write 'out/b.txt': it is a folder.", Assert.Single(result.Diagnostics).Message);
        Assert.Empty(Directory.EnumerateFiles(_folder.Combine("out")));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_an_error()
    {
        _folder.Write("out", "");

        Assert.Equal("AS4006", Assert.Single(Write(new OutputFile("a/a.txt", "1")).Diagnostics).Code);
    }

    [Fact]
    public void Cancelled_nothing_is_left_behind()
    {
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
            new OutputWriter(_folder.Path, _folder.Combine("out")).Write(Cancelling(), cancellation.Token));

        Assert.Empty(Directory.EnumerateFiles(_folder.Combine("out")));

        OutputFile[] Cancelling()
        {
            Write(new OutputFile("kept.txt", ""));
            File.Delete(_folder.Combine("out/kept.txt"));
            cancellation.Cancel();
            return [new OutputFile("a.txt", "1")];
        }
    }

    private WriteResult Write(params OutputFile[] files) =>
        new OutputWriter(_folder.Path, _folder.Combine("out")).Write(files, TestContext.Current.CancellationToken);
}
