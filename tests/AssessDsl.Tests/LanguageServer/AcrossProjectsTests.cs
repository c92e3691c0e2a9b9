using System.Text.Json.Nodes;

namespace AssessDsl.Tests.LanguageServer;

/// <summary>Names in files that several projects have.</summary>
public sealed class AcrossProjectsTests
{
    /// <summary>The outer project has the inner one's files, but for one.</summary>
    private const string Nested = """
        //// assess.json
        { "exclude": ["sub/own.assess"] }
        //// a.assess
        actor a "A" { type: person  of: x }
        //// sub/assess.json
        {}
        //// sub/b.assess
        actor x "X" { type: state }
        //// sub/own.assess
        actor c "C" { type: person  of: x }
        """;

    [Theory]
    [InlineData("sub/b.assess", "actor x", 6)]
    [InlineData("a.assess", "of: x", 4)]
    [InlineData("sub/own.assess", "of: x", 4)]
    public async Task A_name_is_found_and_renamed_in_all_of_them(string file, string text, int offset)
    {
        using var session = await ServerSession.StartAsync(Nested);
        await session.OpenAsync(file);

        var references = await session.AskAsync("textDocument/references", With(session.At(file, text, offset), "context", new JsonObject { ["includeDeclaration"] = true }));
        var edit = await session.AskAsync("textDocument/rename", With(session.At(file, text, offset), "newName", "z"));

        string[] files = [.. ((string[])["a.assess", "sub/b.assess", "sub/own.assess"]).Select(session.UriOf)];
        Assert.Equal(files, references!.AsArray().Select(place => place!["uri"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(files, edit!["changes"]!.AsObject().Select(change => change.Key).Order(StringComparer.Ordinal));
        Assert.All(edit["changes"]!.AsObject(), change => Assert.Single(change.Value!.AsArray()));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("c")]
    public async Task What_would_clash_in_any_of_them_is_refused(string newName)
    {
        using var session = await ServerSession.StartAsync(Nested);
        await session.OpenAsync("sub/b.assess");

        var answer = await session.AnswerAsync("textDocument/rename", With(session.At("sub/b.assess", "actor x", 6), "newName", newName));

        Assert.Contains($"'{newName}'", answer["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static JsonObject With(JsonObject parameters, string name, JsonNode value)
    {
        parameters[name] = value;
        return parameters;
    }
}
