using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>Templates that a project brings along.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void A_template_replaces_the_built_in_one_of_its_name()
    {
        var page = Assert.Single(Emit(("head.html", "<header><h1>{{ $1.title }}</h1></header>")).Files);
        Assert.Contains("<header><h1>A &lt;Title&gt;</h1></header>", page.Text, StringComparison.Ordinal);
        Assert.Contains("part-reading", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_a_replaced_style_and_script_pass()
    {
        var page = Assert.Single(Emit(("style.css", "p { color: red }"), ("page.js", "document.title;")).Files);
        Assert.Contains("style-src 'sha256-", page.Text, StringComparison.Ordinal);
        Assert.Contains("<style>p { color: red }", page.Text, StringComparison.Ordinal);
        Assert.Contains("<script>document.title;</script>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_may_include_others_of_the_project()
    {
        var page = Assert.Single(Emit(("foot.html", "{{ include 'mine' $1.title }}"), ("mine.html", "<b>{{ $1 }}</b>")).Files);
        Assert.Contains("<b>A &lt;Title&gt;</b>", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text\n{{ if x }}", 2)]
    [InlineData("text\n\n{{ 1 + }}", 3)]
    [InlineData("text\n{{ if }}", 2)]
    [InlineData("text\n{{ if x }}\n{{ for }}\n{{ end }}\n{{ end }}", 3)]
    [InlineData("text\n{{ a ? }}\n", 2)]
    [InlineData("text\n{{ $1.titel }}", 2)]
    [InlineData("text\n{{ nothing }}", 2)]
    [InlineData("{{ $1.title.x.y }}", 1)]
    [InlineData("\n\n\n{{ include 'no-such' }}", 4)]
    [InlineData("{{ include '../secret' }}", 1)]
    [InlineData("{{ include '/etc/passwd' }}", 1)]
    [InlineData("\n{{ date.now }}", 2)]
    [InlineData("\n{{ math.random 1 9 }}", 2)]
    [InlineData("\n{{ math.uuid }}", 2)]
    [InlineData("\n{{ object.eval '1' }}", 2)]
    [InlineData("\n{{ include 'head' $1 }}", 2)]
    [InlineData("\n{{ func f; f; end; f }}", 2)]
    [InlineData("\n{{ while true; end }}", 2)]
    [InlineData("\n{{ for i in 1..2000000000; for j in 1..2000000000; end; end }}", 2)]
    [InlineData("\n{{ for i in 1..200000000; 'some text'; end }}", 2)]
    [InlineData("{{ x = 'some text that grows'; for i in 1..22; x = x + x; end; x }}", 1)]
    [InlineData("\n{{ x = 'aaaaaaaaaa'; for i in 1..40; x = x + x; end }}", 2)]
    [InlineData("\n{{ a = []; for i in 1..1000; a[i] = '' | string.pad_left 10000000; end }}", 2)]
    public void A_template_that_fails_is_a_finding_with_its_file_and_line(string template, int line)
    {
        var output = Emit(("head.html", template));
        Assert.Empty(output.Files);
        var finding = Assert.Single(output.Diagnostics);
        Assert.Equal("AS4005", finding.Code);
        Assert.Equal("templates/head.html", finding.Location.Path);
        Assert.Equal(line, finding.Location.Start.Line + 1);
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>However deep it is included, and in whatever loops.</summary>
    [Fact]
    public void Each_template_that_fails_is_a_finding_with_its_own_file_and_line()
    {
        var compilation = HostileBrief.Compile("a");
        foreach (var name in BuiltInTemplates.Names)
        {
            var text = BuiltInTemplates.Read(name) + "\n{{ nothing }}";
            var output = HtmlEmitter.Emit(compilation, new() { Templates = [new(name, name, SourceText.From(text))] }, TestContext.Current.CancellationToken);
            var finding = Assert.Single(output.Diagnostics);
            Assert.Equal((name, text.Count(c => c == '\n')), (finding.Location.Path, finding.Location.Start.Line));
        }
    }

    [Fact]
    public void All_templates_with_wrong_syntax_are_reported()
    {
        var output = Emit(("head.html", "{{ if }}"), ("foot.html", "{{ end }}"));
        Assert.Equal(["templates/foot.html", "templates/head.html"], output.Diagnostics.Select(d => d.Location.Path).Distinct());
        Assert.All(output.Diagnostics, d => Assert.Equal(Severity.Error, d.Severity));
    }

    [Fact]
    public void Every_built_in_template_is_used_and_can_be_read()
    {
        var all = BuiltInTemplates.Names.Select(BuiltInTemplates.Read).ToArray();
        var used = BuiltInTemplates.Names.Where(name => name is not ("page.html" or "page.css" or "index.html" or "index.css" or "feed.xml") && !name.EndsWith(".js", StringComparison.Ordinal))
            .Where(name => !all.Any(text => text.Contains($"include '{name.Replace(".html", "", StringComparison.Ordinal)}'", StringComparison.Ordinal)));
        Assert.Equal(["card-agreement.html", "card-assessment.html", "card-question.html", "card.html", "prose.html", "section.html"], used);
    }

    private static EmitOutput Emit(params (string Name, string Text)[] templates) => HtmlEmitter.Emit(
        Compilation.Create([SyntaxTree.ParseText("brief daily \"A <Title>\" { date: 2025-01-01 }")]),
        new() { Templates = [.. templates.Select(t => new TemplateFile(t.Name, "templates/" + t.Name, SourceText.From(t.Text)))] });
}
