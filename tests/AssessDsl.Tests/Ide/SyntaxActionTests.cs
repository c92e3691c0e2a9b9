using AssessDsl.Ide.Actions;

namespace AssessDsl.Tests.Ide;

/// <summary>What is offered where a text is written wrong.</summary>
public sealed class SyntaxActionTests
{
    private const string Names = "actor a { type: state }\nactor b { type: state }\nsource s { type: media }\n";

    [Theory]
    [InlineData("actor c { type$$ state }", "Insert ':'", "actor c { type: state }")]
    [InlineData("actor c { ty$$pe state }", "Insert ':'", "actor c { type: state }")]
    [InlineData("actor c { type$$ = state }", "Replace with ':'", "actor c { type: state }")]
    [InlineData("actor c { type$$; state }", "Replace with ':'", "actor c { type: state }")]
    [InlineData("actor c { type: state$$; }", "Remove ';'", "actor c { type: state }")]
    [InlineData("actor c { type: state  aka: \"C\"$$; \"D\" }", "Replace with ','", "actor c { type: state  aka: \"C\", \"D\" }")]
    [InlineData("actor c { type: state$$ aka \"C\" }", "Insert ':'", "actor c { type: state aka: \"C\" }")]
    [InlineData("actor c { type: state,$$ aka: \"C\" }", "Remove ','", "actor c { type: state aka: \"C\" }")]
    [InlineData("event e { date: 2025  sources: s  actors: a$$ b }", "Insert ','", "event e { date: 2025  sources: s  actors: a, b }")]
    [InlineData("event e { date: 2025  sources: $$[s] }", "Remove the brackets", "event e { date: 2025  sources: s }")]
    [InlineData("event e { date: 2025  sources: $$@s }", "Remove '@'", "event e { date: 2025  sources: s }")]
    [InlineData("event e { date: 2025  sources: s (\"p. 4\"$$ }", "Insert ')'", "event e { date: 2025  sources: s (\"p. 4\") }")]
    [InlineData("assessment j { likelihood: very$$ likely  confidence: low }", "Write 'very_likely'", "assessment j { likelihood: very_likely  confidence: low }")]
    [InlineData("assessment j { likelihood: likely  confidence: low  because: s$$ strong }", "Write '(strong)'", "assessment j { likelihood: likely  confidence: low  because: s (strong) }")]
    [InlineData("place p { type: city  location: 50.1$$ 30.2 }", "Insert ','", "place p { type: city  location: 50.1, 30.2 }")]
    [InlineData("assessment j { likelihood: very likely$$  confidence: low }", "Write 'very_likely'", "assessment j { likelihood: very_likely  confidence: low }")]
    [InlineData("assessment j { likelihood: roughly even chan$$ce  confidence: low }", "Write 'roughly_even_chance'", "assessment j { likelihood: roughly_even_chance  confidence: low }")]
    public void A_mark_is_put_right(string markup, string title, string expected) => AssertFirst(markup, title, expected);

    [Theory]
    [InlineData("actor c \"C\" { type: state$$", "Insert '}'", "actor c \"C\" { type: state }")]
    [InlineData("actor c \"C\"$$ type: state }", "Insert '{'", "actor c \"C\" { type: state }")]
    [InlineData("actor c \"C\" { type: state } $$}", "Remove '}'", "actor c \"C\" { type: state } ")]
    [InlineData("actor c {\r\n  type: state$$\r\n\r\nactor d { type: state }", "Insert '}'", "actor c {\r\n  type: state\r\n}\r\n\r\nactor d { type: state }")]
    public void A_body_is_opened_and_closed(string markup, string title, string expected) => AssertFirst(markup, title, expected);

    [Theory]
    [InlineData("actor c $$\"C { type: state }", "Insert '\"'", "actor c \"C\" { type: state }")]
    [InlineData("actor c $$“C” { type: state }", "Write straight quotation marks", "actor c \"C\" { type: state }")]
    [InlineData("actor c $$'C' { type: state }", "Write straight quotation marks", "actor c \"C\" { type: state }")]
    [InlineData("actor c $$C { type: state }", "Put it in quotation marks", "actor c \"C\" { type: state }")]
    [InlineData("brief f { date: 2025  section$$ Two words { } }", "Put it in quotation marks", "brief f { date: 2025  section \"Two words\" { } }")]
    [InlineData("event e { sources: s  date: 2025$$ This is prose. }", "Put it in quotation marks", "event e { sources: s  date: 2025 \"This is prose.\" }")]
    [InlineData("event e { date: 2025  \"A $$\\q\" }", "Write '\\\\q'", "event e { date: 2025  \"A \\\\q\" }")]
    [InlineData("event e {\n  date: 2025\n  \"\"\"\n $$x\n  \"\"\"\n}", "Indent like the closing delimiter", "event e {\n  date: 2025\n  \"\"\"\n  x\n  \"\"\"\n}")]
    [InlineData("actor c { type: $$\"state\" }", "Write 'state'", "actor c { type: state }")]
    [InlineData("$$# a comment", "Replace with '//'", "// a comment")]
    public void Words_are_put_into_quotation_marks_or_out_of_them(string markup, string title, string expected) => AssertFirst(markup, title, expected);

    [Theory]
    [InlineData("17.01.2025", "2025-01-17")]
    [InlineData("01/17/2025", "2025-01-17")]
    [InlineData("2025/01/17", "2025-01-17")]
    [InlineData("2025-1-7", "2025-01-07")]
    [InlineData("\"2025-01-17\"", "2025-01-17")]
    [InlineData("20250117", "2025-01-17")]
    [InlineData("2025-1", "2025-01")]
    [InlineData("17 January 2025", "2025-01-17")]
    [InlineData("7 Sep 2025", "2025-09-07")]
    [InlineData("January 17, 2025", "2025-01-17")]
    [InlineData("january 2025", "2025-01")]
    public void Dates_are_written_as_the_language_has_them(string written, string expected) =>
        AssertFirst($"event e {{ date: $${written} }}", $"Write '{expected}'", $"event e {{ date: {expected} }}");

    [Fact]
    public void A_moment_is_written_as_the_language_has_it() =>
        AssertFirst("kind k { at: date }\nk x { at: $$2025-01-17 14:30Z }", "Write '2025-01-17T14:30Z'", "kind k { at: date }\nk x { at: 2025-01-17T14:30Z }");

    [Theory]
    [InlineData("60 %", "60%")]
    [InlineData("20%-30%", "20%..30%")]
    [InlineData("20-30%", "20%..30%")]
    public void Percentages_are_written_as_the_language_has_them(string written, string expected) =>
        AssertFirst($"assessment j {{ confidence: low  likelihood: $${written} }}", $"Write '{expected}'", $"assessment j {{ confidence: low  likelihood: {expected} }}");

    [Fact]
    public void A_date_that_can_be_read_in_two_ways_is_for_the_author_to_decide()
    {
        CodeAction[] actions = [.. Actions(new("event e { date: $$01/02/2025 }"))];

        Assert.Equal(["Write '2025-02-01'", "Write '2025-01-02'"], actions.Select(action => action.Title));
        Assert.DoesNotContain(actions, action => action.IsPreferred);
    }

    [Theory]
    [InlineData("brief f { date: 2025  include s (p$$ }", true)]
    [InlineData("brief f { date: 2025  include x_(call$$ }", false)]
    public void A_guess_is_preferred_unless_more_is_wrong_afterwards(string markup, bool isPreferred)
    {
        var action = Actions(new(markup + "\nsource s { type: media }")).First();

        Assert.Equal(("Insert ')'", isPreferred), (action.Title, action.IsPreferred));
    }

    [Theory]
    [InlineData("event e { date: January$$ 2025 }")]
    [InlineData("event e { date: 2025$$; 2026 }")]
    [InlineData("assessment j { likelihood: likely  confidence: high$$ confidence }")]
    [InlineData("scale s { likelihood hot { range: 0%..100% }  confidence firm }\nassessment j { scale: s  likelihood: very$$ likely  confidence: firm }")]
    public void A_property_of_one_value_gets_no_comma(string markup) =>
        Assert.DoesNotContain(Actions(new(markup)), action => action.GetEdits().Any(edit => edit.NewText == ","));

    [Theory]
    [InlineData("kind k { volume: number }\nk z { volume: 12$$ 11 }", null)]
    [InlineData("kind k { volume: number }\nk z { volume: 3$$ 4 }", null)]
    [InlineData("kind k { volume: number }\nk z { volume: 1$$ 500 }", "1_500")]
    [InlineData("assessment j { because: e (strong)$$ f }", null)]
    [InlineData("actor a { aka: \"A\" b$$ }", null)]
    public void Numbers_are_joined_by_their_thousands_only(string markup, string? joined) =>
        Assert.Equal(joined, Actions(new(markup)).SelectMany(action => action.GetEdits()).FirstOrDefault(edit => edit.NewText.Contains('_', StringComparison.Ordinal))?.NewText);

    [Theory]
    [InlineData("namespace a\nuse b\nactor x { type: unit }\n$$use c // why\nactor y { type: unit  of: z }", "namespace a\nuse b\nuse c // why\nactor x { type: unit }\nactor y { type: unit  of: z }")]
    [InlineData("namespace a\nactor x { type: unit }\nu$$se c\n", "namespace a\n\nuse c\nactor x { type: unit }\n")]
    [InlineData("actor x {\r\n  type: unit\r\n  $$use c\r\n}", "use c\r\n\r\nactor x {\r\n  type: unit\r\n}")]
    [InlineData("use c\n$$namespace a\n", "namespace a\n\nuse c\n")]
    [InlineData("actor x { type: unit }\nnamespace late\n$$use c", "use c\n\nactor x { type: unit }\nnamespace late\n")]
    public void A_directive_is_moved_to_the_top(string markup, string expected)
    {
        var project = new IdeProject($"//// a.assess\n{markup}\n//// c.assess\nnamespace c\nactor z {{ type: unit }}");
        var action = Assert.Single(Actions(project));

        Assert.Equal(("Move it to the top of the file", true, expected.TrimEnd()), (action.Title, action.IsPreferred, project.Apply(action.GetEdits()).TrimEnd()));
    }

    [Theory]
    [InlineData("use c\nactor x { type: unit  of: z }\n$$use c\n", "Remove 'use c'", "use c\nactor x { type: unit  of: z }\n")]
    [InlineData("actor x { type: unit }\n$$use nowhere // why\nactor y", "Remove 'use nowhere'", "actor x { type: unit }\nactor y")]
    [InlineData("namespace a\nactor x { type: unit }\n\n$$namespace b.c\nactor y { type: unit }", "Remove 'namespace b.c'", "namespace a\nactor x { type: unit }\n\nactor y { type: unit }")]
    public void A_directive_that_is_one_too_many_is_removed_with_its_line(string markup, string title, string expected)
    {
        var project = new IdeProject($"//// a.assess\n{markup}\n//// c.assess\nnamespace c\nactor z {{ type: unit }}");
        var action = Actions(project).First();

        Assert.Equal((title, true, expected.TrimEnd()), (action.Title, action.IsPreferred, project.Apply(action.GetEdits()).TrimEnd()));
    }

    [Theory]
    [InlineData("actor x { type: unit }\n/* so */ $$use c")]
    [InlineData("actor x { type: unit }\n$$use c actor y { type: unit }")]
    [InlineData("actor x { type: unit }\n$$use \"c\"")]
    public void A_directive_with_something_else_on_its_line_is_for_the_author_to_move(string markup) => Assert.Empty(Actions(new(markup)));

    [Fact]
    public void What_is_put_into_quotation_marks_ends_before_the_next_property() => AssertFirst(
        "event e { date: 2025$$ This is: prose of some length  sources: s }", "Put it in quotation marks", "event e { date: 2025 \"This is: prose of some length\"  sources: s }");

    [Theory]
    [InlineData("clause$$ c \"C\"")]
    [InlineData("event e { date: 2025-01-17$$ 14:30 }")]
    [InlineData("event e { date: 37$$ January 2025 }")]
    [InlineData("event e { aka: 202$$50117 }")]
    [InlineData("actor$$ { type: state }")]
    public void Where_nothing_would_be_better_afterwards_nothing_is_offered(string markup) => Assert.Empty(Actions(new(markup)));

    [Fact]
    public void What_hides_other_mistakes_but_mends_no_syntax_is_not_offered() =>
        Assert.Equal(["Remove '1'"], Actions(new("$$1 kind k { by: nowhere }")).Select(action => action.Title));

    private static void AssertFirst(string markup, string title, string expected)
    {
        var end = markup.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        var names = end + Names.ReplaceLineEndings(end);
        var project = new IdeProject(markup + names);
        var action = Actions(project).First();

        Assert.Equal((title, expected + names), (action.Title, project.Apply(action.GetEdits())));
    }

    private static IEnumerable<CodeAction> Actions(IdeProject project) =>
        CodeActions.Get(project.Model, new(project.Cursor, 0), project.Model.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)
            .Where(action => action.Kind == CodeActionKind.QuickFix && action.Diagnostics is [{ Code: var code }] && (code.StartsWith("AS1", StringComparison.Ordinal) || code == "AS2008"));
}
