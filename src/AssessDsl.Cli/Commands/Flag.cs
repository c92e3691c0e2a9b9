using System.CommandLine;

namespace AssessDsl.Cli.Commands;

/// <summary>An option that is given or not. The library would take a <c>true</c> behind it, which may be a path, for its value.</summary>
internal sealed class Flag : Option<bool>
{
    public Flag(string name, params string[] aliases)
        : base(name, aliases) => Arity = ArgumentArity.Zero;
}
