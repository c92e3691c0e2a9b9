using System.Security.Cryptography;
using System.Text;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes a page for each brief: one file that holds everything it needs.</summary>
public sealed class HtmlEmitter
{
    private readonly Compilation _compilation;
    private readonly TemplateSet _templates;
    private readonly Labels _labels;

    private HtmlEmitter(Compilation compilation, TemplateSet templates, Labels labels)
    {
        _compilation = compilation;
        _templates = templates;
        _labels = labels;
    }

    /// <summary>Writes the pages.</summary>
    public static EmitOutput Emit(Compilation compilation, EmitOptions options)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        var templates = new TemplateSet(options.Templates);
        if (!templates.Diagnostics.IsEmpty)
            return new([], templates.Diagnostics);
        try
        {
            var emitter = new HtmlEmitter(compilation, templates, Labels.For(options.Language));
            return new([.. compilation.GetSymbols(BriefKind.Kind).Where(brief => brief.Name.Length > 0).Select(emitter.EmitBrief)], []);
        }
        catch (ScriptRuntimeException failure)
        {
            return new([], [templates.Report(failure)]);
        }
    }

    private OutputFile EmitBrief(DeclarationSymbol brief) =>
        Render(Page.FileOf(brief), "page.html", BriefPageBuilder.Build(new(_compilation, brief, _labels)));

    private OutputFile Render(string path, string template, Part page)
    {
        var context = new HtmlTemplateContext(_templates, _labels);
        var (style, script) = (_templates["style.css"].Render(context), _templates["script.js"].Render(context));
        context.PushGlobal(new ScriptObject
        {
            ["page"] = page,
            ["style"] = new Markup(style),
            ["script"] = new Markup(script),
            ["style_hash"] = HashOf(style),
            ["script_hash"] = HashOf(script),
        });
        var html = _templates[template].Render(context);
        return html.Length <= HtmlTemplateContext.LongestPage ? new(path, html)
            : throw new ScriptRuntimeException(_templates[template].Page!.Span, "The templates write more than a page may hold.");
    }

    /// <summary>The hash under which a content-security policy lets an inline style or script pass.</summary>
    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
