using System.Collections.Immutable;
using System.CommandLine;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Commands;

/// <summary>Options that take one of a few words.</summary>
internal static class Choices
{
    /// <summary>Refuses other words, and offers the words to completion.</summary>
    public static void AcceptOnly(this Option<string?> option, params ImmutableArray<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value, StringComparer.Ordinal))
                result.AddError($"Option '{option.Name}' takes {string.Join(", ", words)}, not '{token.Value}'{NearestName.Suggest(token.Value, words)}");
        });
    }

    /// <summary>The value that a word stands for; null without one.</summary>
    public static T? Parse<T>(string? word) where T : struct, Enum => word is null ? null : Enum.Parse<T>(word, ignoreCase: true);
}
