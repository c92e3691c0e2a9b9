using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using AssessDsl.Compiler.Emit;
using AssessDsl.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SyntaxTree = AssessDsl.Compiler.Syntax.SyntaxTree;

namespace AssessDsl.Tests.Emit.CSharp;

/// <summary>The C# of a project, compiled and loaded.</summary>
internal sealed class EmittedProject
{
    /// <summary>The base library and nothing else.</summary>
    private static readonly MetadataReference[] s_baseLibrary =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly ConcurrentDictionary<string, Lazy<EmittedProject>> s_folders = new(StringComparer.Ordinal);

    private readonly Assembly _assembly;

    private EmittedProject(Compiler.Compilation source, OutputFile[] files)
    {
        Source = source;
        Files = files;
        _assembly = Compile(files);
        Document = Type("AssessDocument").GetMethod("Read", [typeof(string)])!.Invoke(null, [JsonEmitter.Emit(source).Text])!;
    }

    public Compiler.Compilation Source { get; }

    public OutputFile[] Files { get; }

    /// <summary>What the records read from the project's JSON.</summary>
    public object Document { get; }

    /// <summary>The declarations of the document, members included.</summary>
    public IEnumerable<object> Read => (IEnumerable<object>)Get(Document, "All")!;

    /// <summary>The declarations of the classes of data, members included.</summary>
    public IEnumerable<object> Typed => _assembly.GetTypes()
        .Select(type => type.GetProperty("Declarations", BindingFlags.Public | BindingFlags.Static))
        .Where(property => property is not null)
        .SelectMany(property => (IEnumerable<object>)property!.GetValue(null)!);

    /// <summary>A project of the repository, compiled once for all tests.</summary>
    public static EmittedProject FromFolder(string folder) => s_folders.GetOrAdd(folder, name => new(() => Create(ExampleProject.Compile(name)))).Value;

    public static EmittedProject FromSource(params string[] sources) =>
        Create(Compiler.Compilation.Create(sources.Select((source, i) => SyntaxTree.ParseText(source, $"{i}.assess"))));

    /// <summary>A static member of a class of data, by both names.</summary>
    public object Member(string type, string name) => Type(type).GetProperty(name)?.GetValue(null) ?? throw new ArgumentException($"There is no {type}.{name}.");

    public static object? Get(object instance, string property) => instance.GetType().GetProperty(property)!.GetValue(instance);

    private static EmittedProject Create(Compiler.Compilation compilation)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(), IsOfTheLanguage);
        return new(compilation, [.. CSharpEmitter.Emit(compilation)]);
    }

    /// <summary>Whether it is an error, and not one of tradecraft, with which a project can be emitted all the same.</summary>
    private static bool IsOfTheLanguage(Compiler.Diagnostics.Diagnostic diagnostic) =>
        diagnostic.Severity == Compiler.Diagnostics.Severity.Error && !diagnostic.Code.StartsWith("AS3", StringComparison.Ordinal);

    private static Assembly Compile(OutputFile[] files)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(
            "Emitted", files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path)), s_baseLibrary, options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Empty(compilation.GetDiagnostics().Concat(result.Diagnostics).Select(d => $"{d}\n{d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}"));
        return new AssemblyLoadContext("Emitted").LoadFromStream(new MemoryStream(stream.ToArray()));
    }

    private Type Type(string name) => _assembly.GetType("AssessData." + name) ?? throw new ArgumentException($"There is no type {name}.");
}
