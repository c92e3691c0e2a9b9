using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace AssessDsl.EndToEndTests.Distribution;

/// <summary>Shell lines that a pipeline runs as one.</summary>
/// <param name="Text">The lines.</param>
/// <param name="Variables">What the step adds to the environment.</param>
internal sealed record ShellStep(string Text, IReadOnlyDictionary<string, string> Variables);

/// <summary>Takes the shell lines out of workflows, composite actions and GitLab jobs, in the order in which they run.</summary>
internal static partial class Pipeline
{
    /// <summary>The steps of a workflow; a local action's steps stand for it, other actions have been run before.</summary>
    public static IEnumerable<ShellStep> OfWorkflow(string repository, string path) =>
        Jobs(Load(Path.Combine(repository, path))).SelectMany(job => Steps(job["steps"], repository, []));

    /// <summary>The steps of a composite action with some of its inputs given.</summary>
    public static IEnumerable<ShellStep> OfAction(string folder, Dictionary<string, string> inputs)
    {
        var action = Load(Path.Combine(folder, "action.yml"));
        var known = Map(action["inputs"]).ToDictionary(input => input.Key, input => inputs.GetValueOrDefault(input.Key, Text(input.Value["default"])));
        Assert.Subset(known.Keys.ToHashSet(), inputs.Keys.ToHashSet());
        return Steps(action["runs"]["steps"], folder, known);
    }

    /// <summary>The lines of a GitLab job, each a step.</summary>
    public static IEnumerable<ShellStep> OfGitLab(string file, Dictionary<string, string> variables)
    {
        var template = Map(Load(file));
        var all = Map(template["variables"]).ToDictionary(variable => variable.Key, variable => variables.GetValueOrDefault(variable.Key, Text(variable.Value)));
        return ((YamlSequenceNode)template["assess"]["script"]).Select(line => new ShellStep(Text(line), all));
    }

    public static YamlNode Load(string file)
    {
        using var reader = File.OpenText(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents.Single().RootNode;
    }

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static IEnumerable<ShellStep> Steps(YamlNode steps, string repository, Dictionary<string, string> inputs)
    {
        foreach (var step in (YamlSequenceNode)steps)
        {
            var parts = Map(step);
            if (parts.TryGetValue("run", out var run))
            {
                // What an input holds must never be read as a part of the script.
                Assert.DoesNotContain("${{", Text(run), StringComparison.Ordinal);
                var variables = parts.TryGetValue("env", out var env) ? Map(env) : [];
                yield return new(Text(run), variables.ToDictionary(variable => variable.Key, variable => Resolve(Text(variable.Value), inputs)));
            }
            else if (Text(parts["uses"]) is ['.', '/', .. var action])
            {
                var given = parts.TryGetValue("with", out var with) ? Map(with).ToDictionary(pair => pair.Key, pair => Text(pair.Value)) : [];
                foreach (var inner in OfAction(Path.Combine(repository, action), given))
                    yield return inner;
            }
        }
    }

    private static string Resolve(string value, Dictionary<string, string> inputs) =>
        Expression().Replace(value, match => inputs[match.Groups[1].Value]);

    private static IEnumerable<YamlNode> Jobs(YamlNode workflow) => Map(workflow["jobs"]).Values;

    private static Dictionary<string, YamlNode> Map(YamlNode node) =>
        ((YamlMappingNode)node).Children.ToDictionary(pair => Text(pair.Key), pair => pair.Value);

    [GeneratedRegex(@"\$\{\{ inputs\.(\w+) \}\}")]
    private static partial Regex Expression();
}
