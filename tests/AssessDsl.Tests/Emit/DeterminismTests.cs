using System.Globalization;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit;

/// <summary>The same files give the same bytes, whatever the order they come in and the machine's language.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string, string> EveryProjectAndEmitter { get; } =
        [.. from row in ExampleProject.Folders from emitter in EmitterCatalog.All select (row.Data, emitter.Name)];

    [Theory]
    [MemberData(nameof(EveryProjectAndEmitter))]
    public void The_order_of_files_and_the_culture_change_nothing(string folder, string emitter)
    {
        var expected = Emit(ExampleProject.Compile(folder), emitter);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CreateForeignCulture();
            Assert.Equal(expected, Emit(ExampleProject.CompileReversed(folder), emitter));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(EveryProjectAndEmitter))]
    public void Emitting_twice_gives_the_same(string folder, string emitter)
    {
        var compilation = ExampleProject.Compile(folder);
        Assert.Equal(Emit(compilation, emitter), Emit(compilation, emitter));
    }

    /// <summary>A culture that writes numbers and dates unlike any other, so that it shows wherever it is used.</summary>
    private static CultureInfo CreateForeignCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", "'", "~");
        (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.DateSeparator, culture.DateTimeFormat.TimeSeparator) = ("d/M/yy", "_", "_");
        return culture;
    }

    private static IEnumerable<(string Path, string Text)> Emit(Compilation compilation, string emitter) =>
        EmitterCatalog.All.Single(e => e.Name == emitter).Emit(compilation, new(), CancellationToken.None).Files.Select(file => (file.Path, file.Text));
}
