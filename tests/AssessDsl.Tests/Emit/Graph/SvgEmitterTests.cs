using System.Globalization;
using System.Xml.Linq;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Emit.Graph;

public sealed class SvgEmitterTests
{
    [Fact]
    public void Every_node_has_a_box_and_none_overlap()
    {
        var boxes = Draw("""
            event a "A" { date: 2025-01-01 }
            event b "B" { date: 2025-01-01 }
            event c "A much longer title, which takes more than one line in a box of this width" { date: 2025-01-01 }
            assessment x "X" { likelihood: likely  confidence: low  because: a, b, c }
            assessment y "Y" { likelihood: likely  confidence: low  because: x, a  despite: c (weak, "Why.") }
            """).Elements().Where(element => element.Attribute("class")?.Value.StartsWith("node", StringComparison.Ordinal) is true)
            .Select(element => (X: Number(element, "x"), Y: Number(element, "y"), Width: Number(element, "width"), Height: Number(element, "height"))).ToList();

        Assert.Equal(5, boxes.Count);
        Assert.Empty(from left in boxes
                     from right in boxes
                     where left != right && left.X < right.X + right.Width && right.X < left.X + left.Width
                         && left.Y < right.Y + right.Height && right.Y < left.Y + left.Height
                     select (left, right));
    }

    [Theory]
    [InlineData("")]
    [InlineData("assessment x \"X\" { likelihood: likely  confidence: low  because: x }")]
    [InlineData("assessment x \"X\" { likelihood: likely  confidence: low  because: y }  assessment y \"Y\" { likelihood: likely  confidence: low  because: x  contradicts: x }")]
    [InlineData("assessment x \"<b> & ]]> \\u{1} \\u{1F600}\" { likelihood: likely  confidence: low }")]
    [InlineData("assessment x \"\" { likelihood: likely  confidence: low }")]
    public void Odd_graphs_are_drawings_too(string source)
    {
        var drawing = Draw(source);

        Assert.True(Number(drawing, "width") > 0 && Number(drawing, "height") > 0);
    }

    [Fact]
    public void A_line_says_what_it_means()
    {
        var titles = Draw("""
            event a "A" { date: 2025-01-01 }
            assessment x "X" { likelihood: likely  confidence: low  despite: a (strong, "It was <seen>.") }
            """).Descendants().Where(element => element.Name.LocalName == "title").Select(element => element.Value);

        Assert.Contains("A → X, despite (strong): It was <seen>.", titles);
    }

    private static XElement Draw(string source) =>
        XElement.Parse(SvgEmitter.Emit(EvidenceMap.Of(Compilation.Create([SyntaxTree.ParseText(source, "a.assess")]))));

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
