using System.Text.Json;
using AssessDsl.Compiler.Emit;
using AssessDsl.Tests.Emit.Json;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.CSharp;

/// <summary>The emitted C# compiles without a word from the compiler, and reads what the JSON says.</summary>
public sealed class CSharpEmitterTests
{
    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void The_typed_data_equal_the_document(string folder)
    {
        var project = EmittedProject.FromFolder(folder);
        var read = project.Read.ToDictionary(Id);

        Assert.NotEmpty(read);
        Assert.Equal(read.Keys.Order(StringComparer.Ordinal), project.Typed.Select(Id).Order(StringComparer.Ordinal));
        Assert.All(project.Typed, typed => Assert.Equal(read[Id(typed)], typed));
    }

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void Every_reference_leads_to_the_declaration(string folder)
    {
        var project = EmittedProject.FromFolder(folder);
        foreach (var declarations in new[] { project.Read.ToArray(), project.Typed.ToArray() })
        {
            var byId = declarations.ToDictionary(Id);
            foreach (var reference in declarations.SelectMany(ObjectGraph.ReferencesIn).Where(r => project.Source.FindSymbol(Id(r)) is not null))
                Assert.Same(byId[Id(reference)], EmittedProject.Get(reference, "Target"));
        }
    }

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void The_document_equals_the_semantic_model(string folder)
    {
        var project = EmittedProject.FromFolder(folder);
        var read = project.Read.ToDictionary(Id);

        Assert.Equal(project.Source.Symbols.Select(s => s.Id).Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        Assert.All(project.Source.Symbols, symbol => Assert.Equal(ValueText.Of(symbol), ValueText.Of(read[symbol.Id], symbol.Kind)));
    }

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void Data_of_examples(string folder) =>
        Snapshot.Match(
            string.Concat(EmittedProject.FromFolder(folder).Files.Skip(1).Select(file => $"// {file.Path}\n{file.Text}\n")),
            name: ExampleProject.NameOf(folder));

    [Fact]
    public void The_serializer_reads_a_document_too()
    {
        var project = EmittedProject.FromFolder("examples/custom-kinds");

        Assert.Equal(project.Document, JsonSerializer.Deserialize(JsonEmitter.Emit(project.Source, TestContext.Current.CancellationToken).Text, project.Document.GetType()));
    }

    /// <summary>The records of the built-in kinds are the same in every project, so that one snapshot shows all.</summary>
    [Fact]
    public void Records() => Snapshot.Match(EmittedProject.FromFolder("examples/custom-kinds").Files[0].Text);

    [Fact]
    public void No_comment_or_string_turns_the_direction_of_the_code() => Assert.All(
        EmittedProject.FromSource("actor x \"X\u202E\uFEFFY\" { type: state }").Files, file => Assert.DoesNotContain(file.Text, c => c is '\u202E' or '\uFEFF'));

    [Fact]
    public void The_records_of_projects_without_kinds_are_the_same() =>
        Assert.Equal(EmittedProject.FromFolder("examples/hello").Files[0], EmittedProject.FromFolder("examples/house-scale").Files[0]);

    [Fact]
    public void Every_property_of_every_kind_equals_the_semantic_model()
    {
        var project = EmittedProject.FromSource(JsonEmitterTests.EveryProperty);
        var typed = project.Typed.ToDictionary(Id);

        Assert.Equal(project.Read.ToDictionary(Id), typed);
        Assert.All(project.Source.Symbols, symbol => Assert.Equal(ValueText.Of(symbol), ValueText.Of(typed[symbol.Id], symbol.Kind)));
    }

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void The_order_of_files_changes_nothing(string folder) =>
        Assert.Equal(CSharpEmitter.Emit(ExampleProject.Compile(folder), TestContext.Current.CancellationToken), CSharpEmitter.Emit(ExampleProject.CompileReversed(folder), TestContext.Current.CancellationToken));

    [Fact]
    public void An_empty_project_has_records_only()
    {
        var project = EmittedProject.FromSource("");

        Assert.Equal(["csharp/AssessModel.cs"], project.Files.Select(file => file.Path));
        Assert.Empty(project.Read);
    }

    private static string Id(object declaration) => (string)EmittedProject.Get(declaration, "Id")!;
}
