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

    /// <summary>The message with its holes filled; a hole without an argument, or an argument without a hole, is a bug.</summary>
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
            var end = rest.IndexOf('}');
            message.Append(rest[..start]).Append(CultureInfo.InvariantCulture, $"{Find(rest[(start + 1)..end], arguments)}");
            rest = rest[(end + 1)..];
        }
        return message.Append(rest).ToString();
    }

    private object? Find(ReadOnlySpan<char> hole, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        foreach (var (name, value) in arguments)
            if (hole.SequenceEqual(name))
                return value;
        throw new ArgumentException($"{Code} has nothing for {{{hole}}} in its message.", nameof(arguments));
    }
}
