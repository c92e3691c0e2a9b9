using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Semantics;

/// <summary>What the tests of names and types check about a project.</summary>
internal static class SemanticAssert
{
    /// <summary>
    /// The files without marks have exactly the errors of syntax, names and types that the marks say, such as
    /// <c>{|AS2001:name|}</c>; tradecraft is somebody else's affair.
    /// </summary>
    public static Compilation Errors(string markup, CompilationOptions? options = null)
    {
        var files = Markup.ParseFiles(markup);
        var compilation = Compilation.Create(files.Select(f => SyntaxTree.ParseText(f.Text, f.Path)).Reverse(), options);
        var found = Findings(compilation).ToLookup(d => d.Location.Path);
        foreach (var file in files)
        {
            var expected = Markup.Write(file.Text, file.Spans);
            Assert.Equal(expected, Markup.Write(file.Text, found[file.Path].Select(d => new MarkedSpan(d.Code, d.Location.Span))));
        }
        Assert.All(Findings(compilation), HasPlace);
        return compilation;
    }

    /// <summary>The one diagnostic of a source.</summary>
    public static Diagnostic Single(string markup) => Assert.Single(Findings(Errors(markup)));

    /// <summary>The source after a fix of its one diagnostic.</summary>
    public static string Fixed(string markup, int fix = 0)
    {
        var diagnostic = Single(markup);
        var text = diagnostic.Location.Text!;
        foreach (var edit in diagnostic.Fixes[fix].Edits.OrderByDescending(e => e.Span))
            text = text.Replace(edit.Span, edit.NewText);
        return text.ToString();
    }

    /// <summary>The findings of syntax, names and types.</summary>
    public static IEnumerable<Diagnostic> Findings(Compilation compilation) =>
        compilation.GetDiagnostics().Where(d => d.Suppression is null).Where(d => d.Code.StartsWith("AS1", StringComparison.Ordinal) || d.Code.StartsWith("AS2", StringComparison.Ordinal));

    private static void HasPlace(Diagnostic diagnostic)
    {
        Assert.True(new TextSpan(0, diagnostic.Location.Text!.Length).Contains(diagnostic.Location.Span), diagnostic.ToString());
        Assert.DoesNotMatch(@"\{\w+\}", diagnostic.Message);
        Assert.True(diagnostic.Message.EndsWith('.') || diagnostic.Message.EndsWith('?'), diagnostic.Message);
    }
}
