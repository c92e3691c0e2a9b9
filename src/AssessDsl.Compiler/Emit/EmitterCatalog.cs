using System.Collections.Immutable;

namespace AssessDsl.Compiler.Emit;

/// <summary>Something that a project is compiled to.</summary>
/// <param name="Name">The name by which the project file switches it on and off.</param>
/// <param name="Description">What it writes, in a sentence.</param>
/// <param name="Emit">Produces the files.</param>
public sealed record Emitter(string Name, string Description, Func<Compilation, EmitOptions, CancellationToken, EmitOutput> Emit);

/// <summary>Everything that a project can be compiled to.</summary>
public static class EmitterCatalog
{
    /// <summary>The emitters, by name.</summary>
    public static ImmutableArray<Emitter> All { get; } =
    [
        new("html", "A page for each brief; for several, an index and a feed.", HtmlEmitter.Emit),
        new("json", "The JSON document and its schema.", (compilation, _, cancellationToken) => new([JsonEmitter.Emit(compilation, cancellationToken), JsonSchemaEmitter.Emit(compilation)], [])),
        new("csharp", "The C# records and data.", (compilation, _, cancellationToken) => new([.. CSharpEmitter.Emit(compilation, cancellationToken)], [])),
    ];
}
