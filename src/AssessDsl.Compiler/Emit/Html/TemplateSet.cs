using System.Collections.Frozen;
using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The templates of a project: the built-in ones, some of them replaced.</summary>
internal sealed class TemplateSet : ITemplateLoader
{
    private const string Extension = ".html";

    private readonly Dictionary<string, TemplateFile> _files;
    private readonly FrozenDictionary<string, Template> _templates;

    public TemplateSet(IReadOnlyList<TemplateFile> replacing)
    {
        _files = [];
        foreach (var file in replacing)
            _files[file.Name] = file;
        _templates = _files.Count == 0 ? BuiltInTemplates.Parsed
            : BuiltInTemplates.Parsed.Where(t => !_files.ContainsKey(t.Key))
                .Concat(_files.Values.Select(file => KeyValuePair.Create(file.Name, Template.Parse(file.Text.ToString(), file.Name))))
                .ToFrozenDictionary(StringComparer.Ordinal);
        Diagnostics = [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => _templates[file.Name].Messages.Take(1), (file, message) => Report(file.Name, message.Span, message.Message))];
    }

    /// <summary>The first thing that is wrong with the syntax of each replacing template: what its parser says of the rest often follows from it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The template of a file name; every built-in name has one.</summary>
    public Template this[string name] => _templates[name];

    /// <summary>The finding about a template that failed while it ran.</summary>
    public Diagnostic Report(ScriptRuntimeException failure) => Report(failure.Span.FileName ?? "", failure.Span, failure.OriginalMessage);

    /// <summary>Makes the templates known to a context, under the names by which they include each other.</summary>
    public void AddTo(TemplateContext context)
    {
        foreach (var (name, template) in _templates)
            context.CachedTemplates.Add(name, template);
        context.TemplateLoader = this;
    }

    string ITemplateLoader.GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        var name = Path.HasExtension(templateName) ? templateName : templateName + Extension;
        return _templates.ContainsKey(name) ? name : throw new ScriptRuntimeException(callerSpan, $"There is no template '{name}'.");
    }

    // Never called: every template is known to the context from the start, so that none is read from anywhere.
    string? ITemplateLoader.Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => null;

    ValueTask<string?> ITemplateLoader.LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new((string?)null);

    private Diagnostic Report(string name, SourceSpan span, string message)
    {
        var (path, text) = _files.TryGetValue(name, out var file) ? (file.Path, file.Text)
            : ("built-in/" + name, BuiltInTemplates.Names.Contains(name) ? SourceText.From(BuiltInTemplates.Read(name)) : null);
        var start = Math.Clamp(span.Start.Offset, 0, text?.Length ?? 0);
        var end = Math.Clamp(span.End.Offset + 1, start, text?.Length ?? 0);
        var descriptor = EmitDiagnostics.TemplateError;
        return new(descriptor, descriptor.Severity, new(path, text, TextSpan.FromBounds(start, end)), descriptor.Format(("message", message.TrimEnd('.') + ".")));
    }
}
