using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace AssessDsl.Compiler.Emit.Model;

/// <summary>
/// Something that a template reads. Its properties are the template's members, in snake_case: <c>IsAbsent</c> is
/// <c>is_absent</c>. Texts are plain and get escaped where they are written; <see cref="Markup"/> is not.
/// </summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
internal abstract record Part
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Members = [];

    /// <summary>Reads a member by its name in templates.</summary>
    public static bool TryRead(Part part, string member, out object? value)
    {
        if (!Members.TryGetValue(part.GetType(), out var members))
            members = Members[part.GetType()] = ListMembers(part.GetType());
        var isFound = members.TryGetValue(member, out var property);
        value = property?.GetValue(part);
        return isFound;
    }

    private static Dictionary<string, PropertyInfo> ListMembers(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(p => ToSnakeCase(p.Name), StringComparer.Ordinal);

    private static string ToSnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
