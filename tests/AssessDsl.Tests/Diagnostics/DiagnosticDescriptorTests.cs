using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Tests.Diagnostics;

public sealed class DiagnosticDescriptorTests
{
    private static readonly DiagnosticDescriptor s_descriptor = new("AS0000", "test", Severity.Error, "'{name}' needs {what}; write '{name}'.");

    [Fact]
    public void Holes_are_filled_wherever_they_stand() =>
        Assert.Equal("'a' needs 2; write 'a'.", s_descriptor.Format(("name", "a"), ("what", 2)));

    [Fact]
    public void What_is_filled_in_may_hold_braces() =>
        Assert.Equal("'{what}' needs {name}}; write '{what}'.", s_descriptor.Format(("name", "{what}"), ("what", "{name}}")));

    [Fact]
    public void Braces_that_are_no_hole_stand_for_themselves() =>
        Assert.Equal("'a' needs {what}; write 'a'.", s_descriptor.Format(("name", "a")));

    [Fact]
    public void A_brace_that_closes_nothing_stands_for_itself() =>
        Assert.Equal("'}' before 'a'.", new DiagnosticDescriptor("AS0000", "test", Severity.Error, "'}' before '{name}'.").Format(("name", "a")));

    [Fact]
    public void An_argument_without_a_hole_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => s_descriptor.Format(("name", "a"), ("what", "b"), ("why", "c")));
}
