using AssessDsl.Compiler.Emit.Model;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>
/// What a template can see and do. Everything that it writes is escaped unless it is <see cref="Markup"/> or one of the
/// <see cref="Inlines"/>; it reads the page's records and nothing else, and has no clock, no chance and no files.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    /// <summary>The size of the largest page, in characters.</summary>
    public const int LongestPage = 16 * 1024 * 1024;

    private const int MostSteps = 20_000_000;
    private const int DeepestCall = 60;

    // What a template keeps in a variable is written again where it stands.
    private const int MostWritten = LongestPage * 4;

    private static readonly ScriptObject s_builtIns = CreateBuiltIns();

    private int _steps;
    private long _written;
    private long _handled;

    public HtmlTemplateContext(TemplateSet templates, Labels labels) : base(s_builtIns)
    {
        templates.AddTo(this);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = MostSteps;
        RecursiveLimit = DeepestCall;
        LimitToString = LongestPage;
        TryGetMember = ReadMember;
        var texts = new ScriptObject();
        foreach (var (name, text) in labels.Texts)
            texts.Add(name, text);
        PushGlobal(new ScriptObject { ["labels"] = texts, ["language"] = labels.Language });
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > MostSteps)
            throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, "The templates do not come to an end.");
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        // All texts together that a template works out: it may keep each of them in memory.
        if (value is string { Length: var length } && (_handled += length) > MostWritten)
            throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, "The templates work with more text than a page may hold.");
        return value;
    }

    // What a function takes as it is, most of all what a template hands to the one that it includes, needs no conversion.
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        value is not null && destinationType == typeof(object) ? value : base.ToObject(span, value, destinationType);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var html = textAsObject is Markup markup ? markup.Html : Inlines.Write(textAsObject) ?? HtmlText.Escape(ObjectToString(textAsObject) ?? "");
        _written += html.Length;
        return _written <= MostWritten ? Write(html) : throw new ScriptRuntimeException(span, "The templates write more than a page may hold.");
    }

    // Records have no accessor of their own, so that reading them comes to ReadMember.
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target is Part ? null : base.GetMemberAccessorImpl(target);

    private static bool ReadMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return target is Part part && Part.TryRead(part, member, out value);
    }

    private static ScriptObject CreateBuiltIns()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        math.IsReadOnly = true;
        return new()
        {
            ["array"] = new ArrayFunctions { IsReadOnly = true },
            ["math"] = math,
            ["string"] = new StringFunctions { IsReadOnly = true },
            ["include"] = new MarkupInclude(),
        };
    }
}
