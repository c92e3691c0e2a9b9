namespace AssessDsl.Cli.Terminal;

/// <summary>Whether output is coloured.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless the environment says otherwise.</summary>
    Auto,

    /// <summary>Whatever the output goes to.</summary>
    Always,

    /// <summary>Not even on a terminal.</summary>
    Never,
}
