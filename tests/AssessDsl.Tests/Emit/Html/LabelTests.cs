using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>A language is one file, and no file lacks what another one has.</summary>
public sealed class LabelTests
{
    public static TheoryData<string> Languages => [.. EmitOptions.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_labels(string language)
    {
        var (english, other) = (Read("en"), Read(language));
        foreach (var table in (string[])["formats", "units", "texts", "reliability", "credibility", "properties", "kinds"])
            Assert.Equal(KeysOf(english.GetProperty(table)), KeysOf(other.GetProperty(table)));
        foreach (var list in (string[])["months", "months_short", "months_with_day"])
            Assert.Equal(12, other.GetProperty(list).GetArrayLength());
    }

    [Fact]
    public void Every_word_of_the_language_has_a_label_in_another_one()
    {
        var words = BuiltInKinds.All.SelectMany(kind => kind.Properties).Select(property => property.Type).OfType<OptionType>()
            .SelectMany(type => type.Options).Where(option => option.Length > 1);
        var scales = BuiltInScales.Names.Select(name => Compilation.Create([]).FindScale(name)).SelectMany(scale => scale!.Terms.Select(t => t.Name).Concat(scale.Confidences.Select(t => t.Name)));
        var known = KeysOf(Read("uk").GetProperty("words"));
        Assert.Empty(words.Concat(scales).Except(known));
    }

    [Fact]
    public void Every_property_has_a_label_but_those_that_have_a_heading() =>
        Assert.Equal(["sources", "tags"], BuiltInKinds.All.SelectMany(kind => kind.Properties).Select(property => property.Name).Except(KeysOf(Read("en").GetProperty("properties"))));

    [Fact]
    public void Every_label_is_used()
    {
        var sources = Directory.EnumerateFiles(RepositoryRoot.Combine("src/AssessDsl.Compiler/Emit/Html"), "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Select(File.ReadAllText).ToArray();
        // How a question's matrix rates evidence, and how much that weighs, is looked up by the language's word.
        var byWord = BuiltInKinds.Evidence.Select(property => property.Name).Concat(SyntaxFacts.Weights);
        Assert.All(KeysOf(Read("en").GetProperty("texts")).Except(byWord), key => Assert.True(
            sources.Any(text => Regex.IsMatch(text, $@"labels\.{key}\b") || text.Contains($"\"{key}\"", StringComparison.Ordinal)), key));
    }

    [Fact]
    public void A_page_is_in_the_language_that_is_asked_for()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText("""
            brief daily "Title" { date: 2025-01-17  section "One" { assessment a "A" { likelihood: 55.5%  confidence: high } } }
            """)]);
        var page = Assert.Single(HtmlEmitter.Emit(compilation, new() { Language = "uk" }, TestContext.Current.CancellationToken).Files).Text;
        Assert.Contains("<html lang=\"uk\">", page, StringComparison.Ordinal);
        Assert.Contains("17 січня 2025", page, StringComparison.Ordinal);
        Assert.Contains(">імовірно<", page, StringComparison.Ordinal);
        Assert.Contains("впевненість: висока", page, StringComparison.Ordinal);
        Assert.Contains("55,5\u202F%", page, StringComparison.Ordinal);
        Assert.Contains("1 хвилина", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_are_not_whole_stand_behind_labels_that_need_no_case()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText("""
            actor a "A" { type: state }
            actor b "B" { type: state }
            source s "S" { type: media  published: 2025-03  accessed: 2025 }
            agreement t "T" { parties: a, b  status: in_force  signed: 2025-01  effective: 2025-02  ended: 2025  sources: s }
            brief daily "Title" { date: 2025-01-17  section "One" { include t  assessment j "J" { likelihood: likely  confidence: high  until: 2025-12 } } }
            """)]);
        var page = new HtmlParser().ParseDocument(Assert.Single(HtmlEmitter.Emit(compilation, new() { Language = "uk" }, TestContext.Current.CancellationToken).Files).Text);
        var facts = page.QuerySelectorAll("dt").Select(label => $"{label.TextContent}: {label.NextElementSibling!.TextContent}").ToArray();
        Assert.Subset(facts.ToHashSet(), new HashSet<string>
        {
            "Підписання: січень 2025 року", "Набуття чинності: лютий 2025 року", "Завершення: 2025 рік", "Строк перевірки: кінець грудня 2025 року",
        });
        Assert.Contains("Медіа, публікація: березень 2025 року, перегляд: 2025 рік.", page.QuerySelector(".notes li p")!.TextContent, StringComparison.Ordinal);
    }

    private static string[] KeysOf(JsonElement table) => [.. table.EnumerateObject().Select(property => property.Name)];

    private static JsonElement Read(string language)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine($"src/AssessDsl.Compiler/Emit/Html/Labels/{language}.json")));
        return document.RootElement.Clone();
    }
}
