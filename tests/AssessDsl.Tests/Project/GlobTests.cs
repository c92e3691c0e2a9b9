using AssessDsl.Project.Files;

namespace AssessDsl.Tests.Project;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.assess", "a.assess")]
    [InlineData("*/a.assess", "x/a.assess")]
    [InlineData("**/a.assess", "a.assess")]
    [InlineData("**/a.assess", "x/y/a.assess")]
    [InlineData("x/**/a.assess", "x/a.assess")]
    [InlineData("x/**/a.assess", "x/y/z/a.assess")]
    [InlineData("x/**", "x/y/a.assess")]
    [InlineData("x/**/*", "x/y/a.assess")]
    [InlineData("x/**/*.txt", "x/y/a.txt")]
    [InlineData("x/*", "x/a.assess")]
    [InlineData("a*", "ab.assess")]
    [InlineData("a.*", "a.txt")]
    [InlineData("**", "a.assess")]
    [InlineData("x", "x/y/a.assess")]
    [InlineData("x/", "x/a.assess")]
    [InlineData("./x", "x/a.assess")]
    [InlineData(".", "x/a.assess")]
    [InlineData("/x//y", "x/y/a.assess")]
    [InlineData(@"x\*.assess", "x/a.assess")]
    [InlineData("x?", "xy/a.assess")]
    [InlineData("[xy].assess", "y.assess")]
    [InlineData("[!xy].assess", "z.assess")]
    [InlineData("[^xy].assess", "z.assess")]
    [InlineData("[a-c]?.assess", "bz.assess")]
    [InlineData("[]].assess", "].assess")]
    [InlineData("[.assess", "[.assess")]
    [InlineData("{x.assess", "{x.assess")]
    [InlineData("x},y.assess", "x},y.assess")]
    [InlineData("[z-a].assess", "[z-a].assess")]
    [InlineData("{x,y}/a.assess", "y/a.assess")]
    [InlineData("{x/y,z}/a.assess", "x/y/a.assess")]
    [InlineData("{x,y{1,2}}.assess", "y2.assess")]
    [InlineData("{**/x,y}.assess", "a/b/x.assess")]
    [InlineData("x.(a+b)$.assess", "x.(a+b)$.assess")]
    public void It_matches(string pattern, string path) => Assert.True(new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("*.assess", "x/a.assess")]
    [InlineData("*.assess", "A.ASSESS.txt")]
    [InlineData("x*", "x/a.assess")]
    [InlineData("x/**", "x/a.txt")]
    [InlineData("x/**/*", "x/y/a.txt")]
    [InlineData("x/*", "x/a.txt")]
    [InlineData("a*", "assess.json")]
    [InlineData("x/**", "y/a.assess")]
    [InlineData("x", "xy/a.assess")]
    [InlineData("x", "x/a.txt")]
    [InlineData("?.assess", "/.assess")]
    [InlineData("x[!a]y.assess", "x/y.assess")]
    [InlineData("x[+-9]y.assess", "x/y.assess")]
    [InlineData("{x,y}.assess", "{x,y}.assess")]
    [InlineData("a.assess", "abassess")]
    [InlineData("X.assess", "x.assess")]
    public void It_does_not_match(string pattern, string path) => Assert.False(new Glob(pattern).Matches(path));

    [Fact]
    public void Many_stars_do_not_take_long() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 40)) + "b").Matches(new string('a', 2000)));
}
