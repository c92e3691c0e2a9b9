using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>A value of a property, with the place where it is written; a default has none.</summary>
/// <param name="Syntax">Where it is written.</param>
public abstract record Value(ValueSyntax? Syntax)
{
    /// <summary>Whether it is a text without a word, which counts as not given.</summary>
    internal virtual bool IsBlank => false;
}

/// <summary>A reference to a declaration, with a weight and a note where it is evidence.</summary>
/// <param name="Target">What it refers to.</param>
/// <param name="Weight">How much the evidence weighs; moderate unless said otherwise.</param>
/// <param name="Note">Why it weighs so much, or null.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record ReferenceValue(DeclarationSymbol Target, EvidenceWeight Weight, string? Note, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>One line of text, or a web address.</summary>
/// <param name="Text">The text.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record StringValue(string Text, ValueSyntax? Syntax) : Value(Syntax)
{
    internal override bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A bare word: an option, a topic or a tag.</summary>
/// <param name="Name">The word.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record NameValue(string Name, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>A number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record NumberValue(decimal Number, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>A percentage, or a range of them; low and high are the same for a single one.</summary>
/// <param name="Low">The low end, from 0 to 100.</param>
/// <param name="High">The high end, from 0 to 100.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record PercentValue(decimal Low, decimal High, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>A date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record DateValue(PartialDate Date, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>A range of dates; an open end is null.</summary>
/// <param name="From">The first date.</param>
/// <param name="To">The last date.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record DateRangeValue(PartialDate? From, PartialDate? To, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>A length of time.</summary>
/// <param name="Duration">The duration.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record DurationValue(Duration Duration, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>True or false.</summary>
/// <param name="IsTrue">Which of them.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record BooleanValue(bool IsTrue, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>A place on the globe, WGS 84.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Syntax">Where the latitude is written.</param>
public sealed record CoordinatesValue(decimal Latitude, decimal Longitude, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>How likely something is: a term of a scale, or percentages.</summary>
/// <param name="Scale">The scale in use.</param>
/// <param name="Term">The term that was written, or the one that a single percentage belongs to; null without one.</param>
/// <param name="Low">The low end, from 0 to 100.</param>
/// <param name="High">The high end, from 0 to 100.</param>
/// <param name="IsTerm">Whether a term was written, and not percentages.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record LikelihoodValue(Scale Scale, LikelihoodTerm? Term, decimal Low, decimal High, bool IsTerm, ValueSyntax? Syntax) : Value(Syntax);

/// <summary>How sure the analyst is.</summary>
/// <param name="Scale">The scale in use.</param>
/// <param name="Term">The term.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record ConfidenceValue(Scale Scale, ConfidenceTerm Term, ValueSyntax? Syntax) : Value(Syntax);
