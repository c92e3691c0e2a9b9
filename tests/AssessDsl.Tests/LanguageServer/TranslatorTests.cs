using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer;
using AssessDsl.LanguageServer.Projects;

namespace AssessDsl.Tests.LanguageServer;

public sealed class TranslatorTests
{
    [Theory]
    [InlineData(null, "utf-16")]
    [InlineData("utf-7,utf-8,utf-16", "utf-8")]
    [InlineData("utf-16,utf-8", "utf-16")]
    [InlineData("utf-32", "utf-32")]
    [InlineData("utf-7", "utf-16")]
    public void The_first_known_encoding_is_taken(string? offered, string taken) =>
        Assert.Equal(taken, Translator.Negotiate(offered?.Split(',')).Encoding);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void Positions_lead_back_to_their_offsets(string encoding)
    {
        var text = SourceText.From("añ😀b\r\n\r\nИран\nx");
        var translator = Translator.Negotiate([encoding]);
        int[] inside = [3, 6, 8]; // within a pair of surrogates or of line ends

        for (var offset = 0; offset <= text.Length; offset++)
        {
            if (!inside.Contains(offset))
                Assert.Equal(offset, translator.ToOffset(text, translator.ToPosition(text, offset)));
        }
    }

    [Theory]
    [InlineData("utf-8", 6)]
    [InlineData("utf-16", 3)]
    [InlineData("utf-32", 2)]
    public void A_client_counts_as_it_likes(string encoding, int character)
    {
        var text = SourceText.From("x\nñ😀b");

        Assert.Equal(new(1, character), Translator.Negotiate([encoding]).ToPosition(text, 5));
    }

    [Theory]
    [InlineData(0, 99, 1)]
    [InlineData(99, 0, 4)]
    [InlineData(-1, 0, 0)]
    [InlineData(1, -5, 2)]
    public void Positions_outside_the_text_count_as_its_nearest_place(int line, int character, int offset)
    {
        var text = SourceText.From("a\nbc");

        Assert.All(["utf-8", "utf-16", "utf-32"], encoding =>
            Assert.Equal(offset, Translator.Negotiate([encoding]).ToOffset(text, new(line, character))));
    }

    [Theory]
    [InlineData("file:///a%20b/c%3Ad/%D0%B8.assess", "/a b/c:d/и.assess")]
    [InlineData("file:///a/../b/%25.assess", "/b/%.assess")]
    [InlineData("file:/a/b%20c.assess", "/a/b c.assess")]
    public void Addresses_of_files_become_paths(string uri, string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Paths differ on Windows.");

        Assert.Equal(path, FileUri.ToPath(uri));
        Assert.Equal(path, FileUri.ToPath(FileUri.FromPath(path)));
    }

    [Fact]
    public void Addresses_of_unsaved_texts_stay_apart() =>
        Assert.NotEqual(FileUri.ToPath("untitled:Untitled-1"), FileUri.ToPath("untitled:Untitled-2"));

    [Theory]
    [InlineData("file:///C:/x/a.assess", "C:/x/a.assess")]
    [InlineData("file:///c%3A/x/a.assess", "C:/x/a.assess")]
    [InlineData("file:/C:/x/a.assess", "C:/x/a.assess")]
    [InlineData("file://localhost/c:/x/a.assess", "C:/x/a.assess")]
    [InlineData("file://server/share/a%20b.assess", "//server/share/a b.assess")]
    public void Windows_has_drives_and_shared_folders(string uri, string path)
    {
        Assert.Equal(path, FileUri.PathIn(uri, isWindows: true));
        Assert.Equal(path, FileUri.PathIn(FileUri.FromPath(path), isWindows: true));
    }
}
