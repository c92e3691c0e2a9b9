using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Emit;

/// <summary>The arrays in which a declaration's members stand in JSON.</summary>
internal static class MemberArrays
{
    /// <summary>The name of each array and the kind of what it holds.</summary>
    public static IEnumerable<(string Name, string Kind)> Of(Kind kind) => kind.Members.Select(member => (BuiltInKinds.Find(member)!.Collection, member));
}
