using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>One word of a question.</summary>
internal abstract record Condition
{
    public abstract bool AppliesTo(Entry entry, Edition edition);

    /// <summary>Whether an id has a name: all of it, or its end. Case does not count.</summary>
    public static bool IsNamed(string id, string name) =>
        id.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (id.Length == name.Length || id[^(name.Length + 1)] == '.');

    protected static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The declaration says it, somewhere.</summary>
internal sealed record TextCondition(string Words) : Condition
{
    public override bool AppliesTo(Entry entry, Edition edition) =>
        Has(entry.Id, Words) || Has(entry.Heading.Title, Words) || EntryContent.ProseOf(entry).Any(text => Has(text, Words));
}

/// <summary>The declaration is called so.</summary>
internal sealed record IdCondition(string Name) : Condition
{
    public override bool AppliesTo(Entry entry, Edition edition) => IsNamed(entry.Id, Name);
}

/// <summary>The declaration is of a kind, or of one that extends it.</summary>
internal sealed record KindCondition(string Name) : Condition
{
    public override bool AppliesTo(Entry entry, Edition edition) => edition.LineageOf(entry.Kind).Any(kind => IsNamed(kind, Name));
}

/// <summary>The title says it.</summary>
internal sealed record TitleCondition(string Words) : Condition
{
    public override bool AppliesTo(Entry entry, Edition edition) => Has(entry.Heading.Title, Words);
}

/// <summary>The declaration names another.</summary>
internal sealed record NamesCondition(string Name) : Condition
{
    public override bool AppliesTo(Entry entry, Edition edition) => EntryContent.NamesIn(entry, edition).Any(id => IsNamed(id, Name));
}

/// <summary>A property has a value, or has it among others.</summary>
internal sealed record PropertyCondition(string Property, AskedValue Value) : Condition
{
    public override bool AppliesTo(Entry entry, Edition edition) =>
        entry.Properties.Any(property => property.Name == Property && Value.IsIn(property.Value, edition));
}
