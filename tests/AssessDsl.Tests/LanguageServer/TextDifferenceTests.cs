using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Projects;

namespace AssessDsl.Tests.LanguageServer;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("one two three", "one two three", "two", 4)]
    [InlineData("one two three", "one  two three", "two", 5)]
    [InlineData("one two three", "one two", "one", 0)]
    [InlineData("one two three", "two three", "three", 4)]
    [InlineData("one two three", "one tWo three", "two", null)]
    [InlineData("one two three", "one tWo three", "three", 8)]
    [InlineData("one two three", "", "two", null)]
    [InlineData("aaa", "aaaa", "aaa", 0)]
    public void Things_are_found_again_unless_their_text_has_changed(string before, string after, string word, int? place)
    {
        var (oldText, newText) = (SourceText.From(before), SourceText.From(after));
        var span = new TextSpan(before.IndexOf(word, StringComparison.Ordinal), word.Length);

        var mapped = TextDifference.Between(oldText, newText).Map(span);

        Assert.Equal(place, mapped?.Start);
        Assert.Equal(mapped is null ? "" : word, mapped is { } found ? newText.ToString(found) : "");
    }
}
