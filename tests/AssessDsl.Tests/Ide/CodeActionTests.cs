using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide.Actions;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Ide;

public sealed class CodeActionTests
{
    private const string Namespaces = "//// desk.assess\nnamespace desk\nuse other\nactor a { type: state }\n//// deep.assess\nnamespace deep.inner\n//// other.assess\nnamespace other\n//// own.assess\nnamespace own\n";

    [Fact]
    public void Each_fix_is_offered_where_its_diagnostic_is()
    {
        var project = new IdeProject("actor a { type: sta$$et }\nactor b { type: persno }");
        var actions = Actions(project);

        Assert.Equal("actor a { type: state }\nactor b { type: persno }", project.Apply(actions.First(action => action.Title.Contains("'state'", StringComparison.Ordinal)).GetEdits()));
        Assert.DoesNotContain(actions, action => action.Kind == CodeActionKind.QuickFix && action.Diagnostics.All(found => found.Message.Contains("'persno'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rule_is_silenced_by_a_comment_with_a_reason()
    {
        var project = new IdeProject("brief b {\n  date: 2025-01-01\n  section \"S\" {\n    assessment $$a { likelihood: likely  confidence: high }\n  }\n}");
        var action = Actions(project).First(action => action.Title.StartsWith("Silence", StringComparison.Ordinal));

        var silenced = Diagnostics(project, action);

        Assert.Equal(SilencingAction.DefaultReason, Assert.Single(silenced, diagnostic => diagnostic.Code == action.Diagnostics[0].Code).Suppression);
        Assert.Contains("\n    // assess:ignore AS", project.Apply(action.GetEdits()), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_text_block_the_declaration_is_silenced()
    {
        var project = new IdeProject("actor iran \"Iran\" { type: state }\nevent e {\n  date: 2025\n  \"\"\"\n  So said\n  Ir$$an today.\n  \"\"\"\n}");
        var action = Assert.Single(Actions(project), action => action.Title == "Silence AS3108 in 'e'");

        Assert.Contains("\n// assess:ignore AS3108: accepted as it stands\nevent e {", project.Apply(action.GetEdits()), StringComparison.Ordinal);
        Assert.All(Diagnostics(project, action).Where(found => found.Code == "AS3108"), found => Assert.NotNull(found.Suppression));
    }

    [Theory]
    [InlineData("/* c\n c */ source $$s \"S\" { type: media }", "here", "/* c\n c */\n// assess:ignore AS3405: accepted as it stands\nsource s")]
    [InlineData("actor iran \"Iran\" { type: state }\nevent e {\n  date: 2025\n  /* c\n     c */\t/* d */ \"Of Ir$$an.\"\n}", "here", "     c */\n  // assess:ignore AS3108: accepted as it stands\n  /* d */ \"Of")]
    [InlineData("brief b { date: 2025  include e section \"S\" {\n  \"\"\"\n  So.\n  \"\"\" event $$e { date: 2025 } } }", "here", "\n  \"\"\"\n  // assess:ignore AS3003: accepted as it stands\n  event e")]
    [InlineData("actor iran \"Iran\" { type: state }\n/*\n*/ event e { date: 2025  \"\"\"\n  So said\n  Ir$$an today.\n  \"\"\"\n}", "in 'e'", "\n/*\n*/\n// assess:ignore AS3108: accepted as it stands\nevent e {")]
    public void A_comment_that_silences_does_not_land_in_another_comment_or_a_text(string markup, string where, string expected)
    {
        var project = new IdeProject(markup);
        var action = Assert.Single(Actions(project), action => action.Title.StartsWith("Silence", StringComparison.Ordinal) && action.Title.EndsWith(where, StringComparison.Ordinal));

        Assert.Contains(expected, project.Apply(action.GetEdits()), StringComparison.Ordinal);
        Assert.All(Diagnostics(project, action).Where(found => found.Code == action.Diagnostics[0].Code), found => Assert.NotNull(found.Suppression));
    }

    [Fact]
    public void What_one_comment_silences_is_offered_once()
    {
        var project = new IdeProject("actor iran \"Iran\" { type: state }\nactor russia \"Russia\" { type: state }\nevent e {\n  date: 2025\n  \"Iran and Russia.\"\n}");
        var line = project.Model.SyntaxTree.Text.GetLineSpan(4);
        var actions = CodeActions.Get(project.Model, line, project.Model.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal(2, Assert.Single(actions, action => action.Title == "Silence AS3108 here").Diagnostics.Length);
    }

    [Theory]
    [InlineData("actor a {\n  // assess:ignore AS3001: no $$reason\n  type: state\n}", "actor a {\n  type: state\n}")]
    [InlineData("actor a { type: state } // assess:ignore $$AS3001", "actor a { type: state }")]
    public void An_ignore_that_silences_nothing_is_removed(string markup, string expected)
    {
        var project = new IdeProject(markup);
        var action = Assert.Single(Actions(project), action => action.Title == "Remove the comment");

        Assert.Equal(expected, project.Apply(action.GetEdits()));
    }

    /// <summary>The name means something afterwards, and nothing new is wrong with names and types.</summary>
    [Theory]
    [InlineData("actor a { type: person  of: b$$ }", "Declare actor 'b'", "actor a { type: person  of: b }\n\nactor b \"B\" { type: state }")]
    [InlineData("event e { date: 2025  place: old_port$$ }\nactor z { type: state }", "Declare place 'old_port'", "event e { date: 2025  place: old_port }\n\nplace old_port \"Old port\" { type: country }\nactor z { type: state }")]
    [InlineData("actor a { type: person  of: b$$ } // so\nactor c { type: state }", "Declare actor 'b'", "actor a { type: person  of: b } // so\n\nactor b \"B\" { type: state }\nactor c { type: state }")]
    [InlineData("event e { date: 2025  sources: s$$ }", "Declare source 's'", "event e { date: 2025  sources: s }\n\nsource s \"S\" { type: official }")]
    [InlineData("event e { date: 2025\n  \"So. [@s$$]\" }", "Declare source 's'", "event e { date: 2025\n  \"So. [@s]\" }\n\nsource s \"S\" { type: official }")]
    [InlineData("event e { date: 2025\n  \"By @x$$.\" }", "Declare place 'x'", "event e { date: 2025\n  \"By @x.\" }\n\nplace x \"X\" { type: country }")]
    [InlineData("resolution r { of: a$$  outcome: occurred  date: 2025 }", "Declare assessment 'a'", "resolution r { of: a  outcome: occurred  date: 2025 }\n\nassessment a \"A\" {\n  likelihood: 50%\n  confidence: low\n}")]
    [InlineData("brief b { date: 2025  section \"S\" { event e { date: 2025  place: p$$ } } }", "Declare place 'p'", "brief b { date: 2025  section \"S\" { event e { date: 2025  place: p } } }\n\nplace p \"P\" { type: country }")]
    [InlineData("brief b { date: 2025  previous: c$$ }", "Declare brief 'c'", "brief b { date: 2025  previous: c }\n\nbrief c \"C\" { date: 2000-01-01 }")]
    [InlineData("brief b { date: 2025  include e$$ }", "Declare event 'e'", "brief b { date: 2025  include e }\n\nevent e \"E\" { date: 2000-01-01 }")]
    [InlineData("kind k { target: t$$ }", "Declare kind 't'", "kind k { target: t }\n\nkind t \"T\" {\n}")]
    [InlineData("st$$rike x", "Declare kind 'strike'", "strike x\n\nkind strike \"Strike\" {\n}")]
    [InlineData("kind k : event { }\nkind l { what: k }\nl x { what: y$$ }", "Declare k 'y'", "kind k : event { }\nkind l { what: k }\nl x { what: y }\n\nk y \"Y\" { date: 2000-01-01 }")]
    [InlineData("actor a { type: state }\nactor b { type: state }\nagreement g {\n  parties: a, b\n  status: signed\n}\nevent e { date: 2025  about: g.no_use$$ }", "Declare clause 'g.no_use'",
        "actor a { type: state }\nactor b { type: state }\nagreement g {\n  parties: a, b\n  status: signed\n  clause no_use \"No use\"\n}\nevent e { date: 2025  about: g.no_use }")]
    [InlineData("question q { }\nevent e { date: 2025  about: q.h$$ }", "Declare hypothesis 'q.h'", "question q { hypothesis h \"H\" }\nevent e { date: 2025  about: q.h }")]
    public void A_name_that_means_nothing_is_declared_as_what_may_stand_there(string markup, string title, string expected)
    {
        var project = new IdeProject(markup);
        var action = Assert.Single(Actions(project), action => action.Title == title);

        Assert.Equal(expected, project.Apply(action.GetEdits()));
        Assert.DoesNotContain(Diagnostics(project, action), IsError);
    }

    [Theory]
    [InlineData("event e { date: 2025  actors: desk.newguy$$ }", "Declare actor 'desk.newguy'", "desk.assess", "namespace desk\nuse other\nactor a { type: state }\n\nactor newguy \"Newguy\" { type: state }\n")]
    [InlineData("event e { date: 2025  \"So. [@desk.foo$$]\" }", "Declare source 'desk.foo'", "desk.assess", "namespace desk\nuse other\nactor a { type: state }\n\nsource foo \"Foo\" { type: official }\n")]
    [InlineData("event e { date: 2025  actors: other.newguy$$ }", "Declare actor 'other.newguy'", "other.assess", "namespace other\n\nactor newguy \"Newguy\" { type: state }\n")]
    [InlineData("event e { date: 2025  actors: own.newguy$$ }", "Declare actor 'own.newguy'", "own.assess", "namespace own\nevent e { date: 2025  actors: own.newguy }\n\nactor newguy \"Newguy\" { type: state }")]
    public void A_name_that_means_nothing_in_a_namespace_is_declared_in_it(string markup, string title, string path, string expected)
    {
        var project = new IdeProject(Namespaces + markup);

        var edit = Assert.Single(Assert.Single(Actions(project), action => action.Title == title).GetEdits());

        Assert.Equal(path, edit.Path);
        Assert.Equal(expected, TextEdit.Apply(project.Model.Compilation.FindSyntaxTree(path)!.Text, [edit]));
    }

    [Theory]
    [InlineData("event e { date: 2025  actors: desk.far.newguy$$ }")]
    [InlineData("event e { date: 2025  actors: deep.newguy$$ }")]
    [InlineData("event e { date: 2025  actors: des$$.newguy }")]
    [InlineData("event e { date: 2025  about: new$$guy.clause }")]
    public void Where_no_file_is_of_the_namespace_or_nobody_knows_the_kind_nothing_is_declared(string markup) =>
        Assert.DoesNotContain(Actions(new(Namespaces + markup)), action => action.Title.StartsWith("Declare ", StringComparison.Ordinal));

    [Theory]
    [InlineData("actor a { type: person  of: b$$ }", "actor")]
    [InlineData("event e { date: 2025  targets: b$$ }", "actor place")]
    [InlineData("event e { date: 2025  about: b$$ }", "actor place event")]
    [InlineData("actor a { type: sta$$et }", "")]
    public void Only_kinds_that_may_stand_there_are_declared(string markup, string kinds) => Assert.Equal(kinds, string.Join(' ',
        Actions(new(markup)).Where(action => action.Title.StartsWith("Declare ", StringComparison.Ordinal)).Select(action => action.Title.Split(' ')[1])));

    [Theory]
    [InlineData("assessment a$$", "assessment a { likelihood: 50%  confidence: low }")]
    [InlineData("assessment a$$ {\n  until: 2025\n}", "assessment a {\n  likelihood: 50%\n  confidence: low\n  until: 2025\n}")]
    [InlineData("resolution r$$ { of: x }\nassessment x { likelihood: likely  confidence: low }", "resolution r { outcome: occurred  date: 2000-01-01  of: x }\nassessment x { likelihood: likely  confidence: low }")]
    [InlineData("scale s { likelihood hot { range: 0%..100% }  confidence firm }\nassessment a$$ { scale: s }", "scale s { likelihood hot { range: 0%..100% }  confidence firm }\nassessment a { likelihood: 50%  confidence: firm  scale: s }")]
    public void All_missing_properties_are_added_at_once(string markup, string expected)
    {
        var project = new IdeProject(markup);
        var action = Assert.Single(Actions(project), action => action.Title == "Add all missing properties");

        Assert.Equal(expected, project.Apply(action.GetEdits()));
        Assert.DoesNotContain(Diagnostics(project, action), IsError);
    }

    [Theory]
    [InlineData("AS3201", "brief b { date: 2025-03-01  assessment a$$ { likelihood: likely  confidence: low } }", "until: 2026-12-31")]
    [InlineData("AS3001", "assessment a$$ { likelihood: likely  confidence: low }", "because: name")]
    [InlineData("AS3003", "event e$$ { date: 2025 }", "sources: name")]
    [InlineData("AS3203", "assessment a { likelihood: likely  confidence: low  supersedes: b$$ }\nassessment b { likelihood: unlikely  confidence: low }", "change: \"\"")]
    public void What_a_rule_asks_for_is_added(string code, string markup, string property)
    {
        var project = new IdeProject(markup);
        var action = Assert.Single(Actions(project), action => action.Diagnostics is [var found] && found.Code == code && action.Title.StartsWith("Add ", StringComparison.Ordinal));

        Assert.Contains(property, project.Apply(action.GetEdits()), StringComparison.Ordinal);
        Assert.DoesNotContain(Diagnostics(project, action), found => found.Code.StartsWith("AS1", StringComparison.Ordinal));
    }

    [Fact]
    public void All_of_a_code_are_fixed_together()
    {
        var project = new IdeProject("actor a { type: sta$$et }\nactor b { type: persno }\nactor c { typ: state }");
        var action = Assert.Single(Actions(project), action => action.Title.StartsWith("Fix all AS2009", StringComparison.Ordinal));

        Assert.Equal("actor a { type: state }\nactor b { type: person }\nactor c { typ: state }", project.Apply(action.GetEdits()));
    }

    [Fact]
    public void Everything_that_is_safe_is_fixed_together()
    {
        var project = new IdeProject("actor a { type: staet }\nactor c { typ: state }\nactor d { type: gro$$ }");
        var action = Assert.Single(Actions(project), action => action.Kind == CodeActionKind.FixAll);

        Assert.Equal("actor a { type: state }\nactor c { type: state }\nactor d { type: gro }", project.Apply(action.GetEdits()));
    }

    [Theory]
    [InlineData("Fix all AS2014")]
    [InlineData("Apply every safe fix")]
    public void Fixes_that_are_in_each_others_way_are_applied_one_after_the_other(string title)
    {
        var project = new IdeProject("actor a { type: state }\r\nevent e {\r\n  date: 2025\r\n  actors: a, $$a, a, a\r\n}\r\nactor b { }");
        var action = Assert.Single(Actions(project), action => action.Title.StartsWith(title, StringComparison.Ordinal));

        Assert.Equal("actor a { type: state }\r\nevent e {\r\n  date: 2025\r\n  actors: a\r\n}\r\nactor b { }", project.Apply(action.GetEdits()));
    }

    /// <summary>Without its last use the name that a mention would be means nothing, and with two that it may mean no fix is safe.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("//// v.assess\nnamespace v\nactor putin \"Another\" { type: person }\n")]
    public void Fixes_that_make_an_error_together_are_not_applied_together(string another)
    {
        var project = new IdeProject(another + "//// w.assess\nnamespace w\nactor putin \"Vladimir Putin\" { type: person }\n//// z.assess\nnamespace z\n\nuse w\n\nsource s \"S\" { type: media  url: \"https://e.org\"  published: 2025-01-01 }\n"
            + "event e$$ \"E\" {\n  date: 2025\n  sources: s\n  \"Vladimir Putin spoke.\"\n}\n");
        var action = Assert.Single(Actions(project), action => action.Kind == CodeActionKind.FixAll);

        var tree = project.Model.SyntaxTree;
        var after = project.Model.Compilation.ReplaceSyntaxTree(tree, SyntaxTree.ParseText(project.Apply(action.GetEdits()), tree.Path));
        Assert.NotEqual(tree.Text.ToString(), after.FindSyntaxTree(tree.Path)!.Text.ToString());
        Assert.DoesNotContain(after.GetDiagnostics(TestContext.Current.CancellationToken), IsError);
    }

    [Fact]
    public void In_a_large_selection_not_every_diagnostic_is_answered_alone()
    {
        var project = new IdeProject(string.Concat(Enumerable.Range(0, 2000).Select(number => $"actor a{number} {{ type: staet }}\n")));
        var actions = CodeActions.Get(project.Model, new(0, project.Model.SyntaxTree.Text.Length), project.Model.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.InRange(actions.Length, 100, 1000);
        Assert.Equal(2000, Assert.Single(actions, action => action.Title.StartsWith("Fix all AS2009", StringComparison.Ordinal)).GetEdits().Length);
    }

    [Theory]
    [InlineData("actor iran \"Islamic Republic\" { type: state  aka: \"Iran\" }\nevent e { date: 2025\n  \"So said Ir$$an today.\" }", "So said @iran today.")]
    [InlineData("actor iran \"Islamic Republic\" { type: state  aka: \"Iran\" }\nevent e { date: 2025\n  \"So said ir$$an today.\" }", "So said @iran today.")]
    [InlineData("event talks \"Talks\" { date: 2025 }\nevent e { date: 2025\n  \"Ta$$lks[1] began.\" }", "@talks[Talks][1] began.")]
    public void Plain_words_become_a_mention(string markup, string expected)
    {
        var project = new IdeProject(markup);
        var action = Assert.Single(Actions(project), action => action.Kind != CodeActionKind.FixAll && action.GetEdits()[0].NewText.StartsWith('@'));

        Assert.Contains(expected, project.Apply(action.GetEdits()), StringComparison.Ordinal);
        Assert.DoesNotContain(Diagnostics(project, action), IsError);
    }

    [Theory]
    [InlineData("actor iran { type: state }\nevent e { date: 2025\n  \"So said @ir$$an today.\" }")]
    [InlineData("actor iran { type: state }\nevent e \"Of ir$$an\" { date: 2025 }")]
    [InlineData("actor iran { type: state }\nevent e { date: 2025\n  \"So `ir$$an`.\" }")]
    [InlineData("actor ir$$an { type: state }")]
    public void Elsewhere_there_is_nothing_to_mention(string markup) => Assert.DoesNotContain(Actions(new(markup)), action => action.Kind == CodeActionKind.Rewrite);

    private const string Mentionable = "actor russia \"Russia\" { type: state }\nactor sandu \"Maia Sandu\" { type: person }\nsource s \"S\" { type: official }\n"
        + "question q { hypothesis dup \"Dup\" }\nquestion r { hypothesis dup \"Dup\" }\n";

    /// <summary>The words that are selected become a mention where the rest of the text can stay what it is.</summary>
    [Theory]
    [InlineData("[|Maia Sandu|] said", "@sandu said")]
    [InlineData("[|Maia Sandu|].x", "@sandu[Maia Sandu].x")]
    [InlineData("[|Maia Sandu|]_x", "@sandu[Maia Sandu]_x")]
    [InlineData("[|russia|].x", "@russia[russia].x")]
    [InlineData("[|Maia\\nSandu|].x", "@sandu[Maia\\nSandu].x")]
    [InlineData("He said: \\\"[|russia|] is\\\".", "He said: \\\"@russia is\\\".")]
    [InlineData("**[|Maia Sandu|]** said", "**@sandu** said")]
    public void Selected_words_become_a_mention(string prose, string expected)
    {
        var project = SelectedIn(prose, out var selection);
        var action = Assert.Single(CodeActions.Get(project.Model, selection, [], TestContext.Current.CancellationToken), action => action.Kind == CodeActionKind.Rewrite);

        Assert.Contains($"\"{expected}\"", project.Apply(action.GetEdits()), StringComparison.Ordinal);
        Assert.DoesNotContain(Diagnostics(project, action), IsError);
    }

    [Theory]
    [InlineData("x [[|russia|]](http://a)")]
    [InlineData("[[|Maia Sandu|]]")]
    [InlineData("[[|Maia Sandu|] said](http://x)")]
    [InlineData("![[|russia|]](a.png)")]
    [InlineData("mail press@[|russia|]")]
    [InlineData("at https://[|russia|]/")]
    [InlineData("<http://[|russia|]>")]
    [InlineData("pre[|russia|]")]
    [InlineData("[|russia|]n")]
    [InlineData("\\\\@[|russia|]")]
    [InlineData("`x [|russia|] y`")]
    [InlineData("see @[|dup|].")]
    [InlineData("see @[|russia|].")]
    [InlineData("see @russia[the [|russia|] we know].")]
    [InlineData("so [@s, [|russia|]].")]
    [InlineData("so [&#91;[|russia|]](s)")]
    public void Words_that_cannot_become_a_mention_stay(string prose)
    {
        var project = SelectedIn(prose, out var selection);

        Assert.DoesNotContain(CodeActions.Get(project.Model, selection, [], TestContext.Current.CancellationToken), action => action.Kind == CodeActionKind.Rewrite);
    }

    private static IdeProject SelectedIn(string prose, out TextSpan selection)
    {
        var start = prose.LastIndexOf("[|", StringComparison.Ordinal);
        var end = prose.IndexOf("|]", start, StringComparison.Ordinal) - 2;
        var head = $"{Mentionable}event e {{\n  date: 2025\n  \"";
        selection = TextSpan.FromBounds(head.Length + start, head.Length + end);
        return new($"{head}{prose.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}\"\n}}");
    }

    [Fact]
    public void Insertions_have_the_line_ends_of_the_file()
    {
        var project = new IdeProject("actor z { type: state }\r\nassessment a$$ { likelihood: likely  confidence: low  because: b }\r\n");

        Assert.All(Actions(project), action => Assert.DoesNotContain('\n', project.Apply(action.GetEdits()).Replace("\r\n", "", StringComparison.Ordinal)));
    }

    private static CodeAction[] Actions(IdeProject project) =>
        [.. CodeActions.Get(project.Model, new(project.Cursor, 0), project.Model.Compilation.GetDiagnostics())];

    private static IEnumerable<Diagnostic> Diagnostics(IdeProject project, CodeAction action) =>
        Compilation.Create([SyntaxTree.ParseText(project.Apply(action.GetEdits()), Markup.DefaultPath)]).GetDiagnostics();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;
}
