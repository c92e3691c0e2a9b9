namespace AssessDsl.Tests.Architecture;

internal static class Violations
{
    /// <summary>Fails with the whole list, which the assertions for collections would cut short.</summary>
    public static void AssertNone(IEnumerable<object> violations)
    {
        var list = string.Join('\n', violations);
        Assert.True(list is "", list);
    }
}
