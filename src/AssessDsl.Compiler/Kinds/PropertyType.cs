using System.Collections.Immutable;

namespace AssessDsl.Compiler.Kinds;

/// <summary>What a property's value has to be.</summary>
public abstract record PropertyType
{
    /// <summary>One line of text.</summary>
    public static readonly PropertyType String = new ScalarType(Scalar.String, "a string in quotation marks");

    /// <summary>Prose, with mentions and citations.</summary>
    public static readonly PropertyType Text = new ScalarType(Scalar.Text, "a text");

    /// <summary>A bare word that names nothing declared, such as a topic or tag.</summary>
    public static readonly PropertyType Name = new ScalarType(Scalar.Name, "a name");

    /// <summary>An address on the web.</summary>
    public static readonly PropertyType Url = new ScalarType(Scalar.Url, "a web address in quotation marks");

    /// <summary>A number.</summary>
    public static readonly PropertyType Number = new ScalarType(Scalar.Number, "a number");

    /// <summary>A percentage.</summary>
    public static readonly PropertyType Percent = new ScalarType(Scalar.Percent, "a percentage");

    /// <summary>A range of percentages.</summary>
    public static readonly PropertyType PercentRange = new ScalarType(Scalar.PercentRange, "a range of percentages, such as 20%..45%");

    /// <summary>A date, which may be partial.</summary>
    public static readonly PropertyType Date = new ScalarType(Scalar.Date, "a date");

    /// <summary>A date or a range of dates.</summary>
    public static readonly PropertyType DateOrRange = new ScalarType(Scalar.DateOrRange, "a date or a range of dates");

    /// <summary>A length of time.</summary>
    public static readonly PropertyType Duration = new ScalarType(Scalar.Duration, "a duration, such as 18mo");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static readonly PropertyType Boolean = new ScalarType(Scalar.Boolean, "true or false");

    /// <summary>Latitude and longitude in degrees, WGS 84.</summary>
    public static readonly PropertyType Coordinates = new ScalarType(Scalar.Coordinates, "two numbers, latitude and longitude");

    /// <summary>A term of the scale in use, a percentage, or a range of percentages.</summary>
    public static readonly PropertyType Likelihood = new ScalarType(Scalar.Likelihood, "a term of the scale, a percentage or a range of percentages");

    /// <summary>A confidence term of the scale in use.</summary>
    public static readonly PropertyType Confidence = new ScalarType(Scalar.Confidence, "a confidence term of the scale");

    /// <summary>Credibility of an item in the Admiralty code, 1 to 6.</summary>
    public static readonly PropertyType Credibility = new ScalarType(Scalar.Credibility, "a number from 1 to 6");

    /// <summary>What the type is called in a message, with its article.</summary>
    public abstract string Description { get; }

    /// <summary>One of several words.</summary>
    public static PropertyType OneOf(params ImmutableArray<string> options) => new OptionType(options);

    /// <summary>A reference to a declaration of one of several kinds, named by their <see cref="Kind.Id"/>.</summary>
    public static PropertyType ReferenceTo(params ImmutableArray<string> kinds) => new ReferenceType(kinds);

    /// <inheritdoc />
    public sealed override string ToString() => Description;
}

/// <summary>The plain types.</summary>
public enum Scalar
{
#pragma warning disable CS1591 // as documented on PropertyType
    String,
    Text,
    Name,
    Url,
    Number,
    Percent,
    PercentRange,
    Date,
    DateOrRange,
    Duration,
    Boolean,
    Coordinates,
    Likelihood,
    Confidence,
    Credibility,
#pragma warning restore CS1591
}

/// <summary>A plain type.</summary>
/// <param name="Scalar">Which one.</param>
/// <param name="Description">What it is called in a message, with its article.</param>
public sealed record ScalarType(Scalar Scalar, string Description) : PropertyType
{
    /// <inheritdoc />
    public override string Description { get; } = Description;
}

/// <summary>One of several bare words.</summary>
/// <param name="Options">The words, in the order in which they are listed to people.</param>
public sealed record OptionType(ImmutableArray<string> Options) : PropertyType
{
    /// <inheritdoc />
    public override string Description => "one of " + string.Join(", ", Options);
}

/// <summary>A reference to a declaration.</summary>
/// <param name="Kinds">The <see cref="Kind.Id"/>s of the kinds that may stand here.</param>
public sealed record ReferenceType(ImmutableArray<string> Kinds) : PropertyType
{
    /// <summary>Whether a declaration of any kind may stand here.</summary>
    public bool AllowsAny { get; init; }

    /// <summary>Whether instances of custom kinds may stand here that extend nothing.</summary>
    public bool AllowsCustom { get; init; }

    /// <summary>Whether the reference is evidence, which takes a weight and a note.</summary>
    public bool IsEvidence { get; init; }

    /// <summary>The plain type that may stand here instead: a text or a string.</summary>
    public Scalar? Alternative { get; init; }

    /// <inheritdoc />
    public override string Description
    {
        get
        {
            if (AllowsAny)
                return "any declaration";
            IEnumerable<string> names = Kinds.Select(k => Article(k[(k.LastIndexOf('.') + 1)..]));
            if (AllowsCustom)
                names = names.Append("an instance of a custom kind");
            if (Alternative is { } scalar)
                names = names.Prepend(scalar == Scalar.Text ? "a text" : "a string");
            var list = names.ToArray();
            return list.Length == 1 ? list[0] : string.Join(", ", list[..^1]) + " or " + list[^1];
        }
    }

    /// <summary>Whether a declaration of the kind may stand here.</summary>
    public bool Accepts(Kind kind) =>
        AllowsAny || (AllowsCustom && kind.IsCustom) || Kinds.Contains(kind.Id) || (kind.Base is { } extended && Accepts(extended));

    /// <summary>A noun with its article.</summary>
    internal static string Article(string noun) => ("aeiou".Contains(noun.TrimStart('\'')[0], StringComparison.OrdinalIgnoreCase) ? "an " : "a ") + noun;
}
