using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What can be wrong with names and types.</summary>
public static class SemanticDiagnostics
{
#pragma warning disable CS1591 // the message says it
    public static readonly DiagnosticDescriptor UnknownName = Error("AS2001", "unknown-name", "Nothing is named '{name}' {place}{suggestion}");
    public static readonly DiagnosticDescriptor WrongKind = Error("AS2002", "wrong-kind", "'{name}' is {kind}; {context} takes {expected}.");
    public static readonly DiagnosticDescriptor DuplicateDeclaration = Error("AS2003", "duplicate-declaration", "'{name}' is {what}; give {which} another name.");
    public static readonly DiagnosticDescriptor AmbiguousName = Error("AS2004", "ambiguous-name", "'{name}' may be {first} or {second}, which two used namespaces declare; {advice}.");
    public static readonly DiagnosticDescriptor UnknownProperty = Error("AS2005", "unknown-property", "{kind} has no property '{name}'{suggestion}");
    public static readonly DiagnosticDescriptor MissingProperty = Error("AS2006", "missing-property", "{kind} needs '{property}': {type}.");
    public static readonly DiagnosticDescriptor RepeatedProperty = Error("AS2007", "repeated-property", "'{property}' takes one value and is given {what}.");
    public static readonly DiagnosticDescriptor WrongType = Error("AS2008", "wrong-type", "'{property}' takes {expected}, not {actual}{hint}.");
    public static readonly DiagnosticDescriptor NotAnOption = Error("AS2009", "not-an-option", "'{name}' is not among the options of '{property}': {options}.");
    public static readonly DiagnosticDescriptor OutOfRange = Error("AS2010", "out-of-range", "{what}.");
    public static readonly DiagnosticDescriptor TooFew = Error("AS2011", "too-few", "'{property}' needs at least {minimum} values and has {count}.");
    public static readonly DiagnosticDescriptor UnknownNamespace = Error("AS2012", "unknown-namespace", "No file declares the namespace '{name}'{suggestion}");
    public static readonly DiagnosticDescriptor UnusedUse = new("AS2013", "unused-use", Severity.Hint, "Nothing in this file needs 'use {name}'.");
    public static readonly DiagnosticDescriptor RepeatedValue = new("AS2014", "repeated-value", Severity.Warning, "'{property}' names '{name}' twice.");
    public static readonly DiagnosticDescriptor NotAParty = Error("AS2015", "not-a-party", "'{name}' is no party of '{agreement}', so the clause cannot bind it.");
    public static readonly DiagnosticDescriptor CircularDefinition = Error("AS2016", "circular-definition", "{what} leads from '{name}' back to itself{path}.");
    public static readonly DiagnosticDescriptor MisplacedAnnotation = Error("AS2017", "misplaced-annotation", "{what}.");
    public static readonly DiagnosticDescriptor BadIgnore = Error("AS2018", "bad-ignore", "{what}.");
    public static readonly DiagnosticDescriptor WrongScaleTerm = Error("AS2019", "wrong-scale-term", "'{name}' is no {what} of the scale in use, '{scale}', which has {terms}{meaning}.");
#pragma warning restore CS1591

    private static DiagnosticDescriptor Error(string code, string name, string message) => new(code, name, Severity.Error, message);
}
