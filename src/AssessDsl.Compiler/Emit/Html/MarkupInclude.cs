using AssessDsl.Compiler.Emit.Model;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary><c>include</c> as Scriban has it, with a result that has been escaped already.</summary>
internal sealed class MarkupInclude : IScriptCustomFunction
{
    private readonly IncludeFunction _include = new();

    public int RequiredParameterCount => _include.RequiredParameterCount;

    public int ParameterCount => _include.ParameterCount;

    public ScriptVarParamKind VarParamKind => _include.VarParamKind;

    public Type ReturnType => typeof(Markup);

    public ScriptParameterInfo GetParameterInfo(int index) => _include.GetParameterInfo(index);

    // An include that stands by itself writes straight into the page: what its template writes need not become a text first.
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (callerContext is not ScriptFunctionCall { Parent: ScriptExpressionStatement } call || HasNames(call)
            || context.GetTemplatePathFromName(context.ObjectToString(arguments[0]), call) is not { } path)
            return _include.Invoke(context, callerContext, arguments, blockStatement) is string html ? new Markup(html) : null;
        context.EnterRecursive(call);
        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            return context.Evaluate(context.CachedTemplates[path].Page!);
        }
        finally
        {
            // A loop around a template that fails takes its own variables away, and finds nothing above them.
            context.PopLocal();
            context.ExitRecursive(call);
        }
    }

    private static bool HasNames(ScriptFunctionCall call)
    {
        // Every include comes here: a loop over numbers makes no object.
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is ScriptNamedArgument)
                return true;
        }
        return false;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
