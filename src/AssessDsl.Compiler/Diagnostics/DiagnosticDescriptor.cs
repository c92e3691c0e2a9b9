using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>What is always the same about one kind of diagnostic: its code, name, severity and message.</summary>
/// <param name="Code">The stable code, <c>AS</c> and four digits.</param>
/// <param name="Name">The name in kebab case, after what it flags.</param>
/// <param name="Severity">The severity unless the project file sets another.</param>
/// <param name="Message">The message with named holes in braces, <c>{name}</c>.</param>
public sealed record DiagnosticDescriptor(string Code, string Name, Severity Severity, string Message)
{
    /// <summary>Whether the project file may set another severity and a comment may silence it; errors of syntax, names and types stay errors.</summary>
    public bool IsConfigurable => Code.StartsWith("AS3", StringComparison.Ordinal)
        || (Code.StartsWith("AS2", StringComparison.Ordinal) && Severity < Severity.Error);

    /// <summary>Where its page stands in the repository of the compiler.</summary>
    public string HelpPath => $"docs/rules/{Code}.md";

    /// <summary>The message with its holes filled; an argument without a hole is a bug. Other braces stand for themselves.</summary>
    /// <param name="arguments">The holes' names and values.</param>
    public string Format(params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        foreach (var (name, _) in arguments)
            if (!Message.Contains("{" + name + "}", StringComparison.Ordinal))
                throw new ArgumentException($"{Code} has no {{{name}}} in its message.", nameof(arguments));
        var message = new StringBuilder();
        var rest = Message.AsSpan();
        // What is filled in is not looked at again: it may hold braces of its own.
        for (var start = rest.IndexOf('{'); start >= 0; start = rest.IndexOf('{'))
        {
            var end = start + rest[start..].IndexOf('}') + 1;
            message.Append(rest[..start]).Append(Fill(rest[start..end], arguments));
            rest = rest[end..];
        }
        return message.Append(rest).ToString();
    }

    private static string? Fill(ReadOnlySpan<char> hole, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        foreach (var (name, value) in arguments)
            if (hole[1..^1].SequenceEqual(name))
                return Convert.ToString(value, CultureInfo.InvariantCulture);
        return hole.ToString();
    }
}
