using System.Security.Cryptography;
using System.Text;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes a page for each brief: one file that holds everything it needs; for several, an index and a feed.</summary>
public sealed class HtmlEmitter
{
    private readonly Compilation _compilation;
    private readonly TemplateSet _templates;
    private readonly Labels _labels;
    private readonly CancellationToken _cancellationToken;

    private HtmlEmitter(Compilation compilation, TemplateSet templates, Labels labels, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _templates = templates;
        _labels = labels;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Writes the pages.</summary>
    public static EmitOutput Emit(Compilation compilation, EmitOptions options, CancellationToken cancellationToken = default) =>
        Emit(compilation, options, emitter => emitter.Emit(), cancellationToken);

    /// <summary>Writes the page of one brief as if there were no others.</summary>
    internal static EmitOutput EmitBrief(Compilation compilation, DeclarationSymbol brief, EmitOptions options, CancellationToken cancellationToken) =>
        Emit(compilation, options, emitter =>
        [
            new(PageFile.Of(brief), emitter.RenderPage("page", BriefPageBuilder.Build(new(compilation, brief, emitter._labels, cancellationToken)))),
        ], cancellationToken);

    private static EmitOutput Emit(
        Compilation compilation, EmitOptions options, Func<HtmlEmitter, IEnumerable<OutputFile>> emit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        var templates = new TemplateSet(options.Templates);
        if (!templates.Diagnostics.IsEmpty)
            return new([], templates.Diagnostics);
        try
        {
            return new([.. emit(new(compilation, templates, Labels.For(options.Language), cancellationToken))], []);
        }
        catch (ScriptAbortException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (ScriptRuntimeException failure)
        {
            return new([], [templates.Report(failure)]);
        }
    }

    private IEnumerable<OutputFile> Emit()
    {
        var symbols = _compilation.GetSymbols(BriefKind.Kind).Where(brief => brief.Name.Length > 0).ToArray();
        var pages = new RenderedBrief[symbols.Length];
        Parallel.For(0, pages.Length, new ParallelOptions { CancellationToken = _cancellationToken }, i => pages[i] = Render(symbols[i], hasIndex: pages.Length > 1));
        foreach (var page in pages)
            yield return page.Failure is null ? new(PageFile.Of(page.Page.Brief), page.Text) { NamedBy = page.Page.Brief.Location } : throw page.Failure;
        if (pages.Length < 2)
            yield break;
        var index = IndexPageBuilder.Build([.. pages.Select(page => (page.Page, page.Brief))], _labels);
        yield return new("index.html", RenderPage("index", index));
        yield return new("feed.xml", Render("feed.xml", CreateContext(index)));
    }

    // A failure waits for its turn, so that of several always the same one is told.
    private RenderedBrief Render(DeclarationSymbol symbol, bool hasIndex)
    {
        var page = new Page(_compilation, symbol, _labels, _cancellationToken);
        var brief = BriefPageBuilder.Build(page) with { HasIndex = hasIndex };
        try
        {
            return new(page, brief, RenderPage("page", brief), null);
        }
        catch (ScriptAbortException)
        {
            throw new OperationCanceledException(_cancellationToken);
        }
        catch (ScriptRuntimeException failure)
        {
            return new(page, brief, "", failure);
        }
    }

    /// <summary>Writes a page by the templates of one name: its style, its script and its elements.</summary>
    private string RenderPage(string name, Part page)
    {
        var context = CreateContext(page);
        var (style, script) = (Render(name + ".css", context), Render(name + ".js", context));
        context.PushGlobal(new ScriptObject
        {
            ["style"] = new Markup(style),
            ["script"] = new Markup(script),
            ["style_hash"] = HashOf(style),
            ["script_hash"] = HashOf(script),
        });
        return Render(name + ".html", context);
    }

    private HtmlTemplateContext CreateContext(Part page)
    {
        var context = new HtmlTemplateContext(_templates, _labels) { CancellationToken = _cancellationToken };
        context.PushGlobal(new ScriptObject { ["page"] = page });
        return context;
    }

    private string Render(string template, HtmlTemplateContext context)
    {
        var text = _templates[template].Render(context);
        return text.Length <= HtmlTemplateContext.LongestPage ? text
            : throw new ScriptRuntimeException(_templates[template].Page!.Span, "The templates write more than a page may hold.");
    }

    /// <summary>The hash under which a content-security policy lets an inline style or script pass.</summary>
    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record RenderedBrief(Page Page, BriefPage Brief, string Text, ScriptRuntimeException? Failure);
}
