using System.Collections.Frozen;
using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Parsing;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler;

/// <summary>Every diagnostic that the compiler may report, by its code.</summary>
public static class DiagnosticCatalog
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        SyntaxDiagnostics.InvalidEncoding, SyntaxDiagnostics.UnexpectedCharacter, SyntaxDiagnostics.UnterminatedString,
        SyntaxDiagnostics.UnterminatedTextBlock, SyntaxDiagnostics.TextBlockIndentation, SyntaxDiagnostics.UnknownEscape,
        SyntaxDiagnostics.InvalidLiteral, SyntaxDiagnostics.Expected, SyntaxDiagnostics.Unexpected, NestingLimit.TooDeep,
        SemanticDiagnostics.UnknownName, SemanticDiagnostics.WrongKind, SemanticDiagnostics.DuplicateDeclaration,
        SemanticDiagnostics.AmbiguousName, SemanticDiagnostics.UnknownProperty, SemanticDiagnostics.MissingProperty,
        SemanticDiagnostics.RepeatedProperty, SemanticDiagnostics.WrongType, SemanticDiagnostics.NotAnOption,
        SemanticDiagnostics.OutOfRange, SemanticDiagnostics.TooFew, SemanticDiagnostics.UnknownNamespace,
        SemanticDiagnostics.UnusedUse, SemanticDiagnostics.RepeatedValue, SemanticDiagnostics.NotAParty,
        SemanticDiagnostics.CircularDefinition, SemanticDiagnostics.MisplacedAnnotation, SemanticDiagnostics.BadIgnore,
        SemanticDiagnostics.WrongScaleTerm,
        .. RuleCatalog.All.Select(rule => rule.Descriptor),
    ];

    private static readonly FrozenDictionary<string, DiagnosticDescriptor> ByCode = All.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);

    /// <summary>The diagnostic of a code, or null.</summary>
    public static DiagnosticDescriptor? Find(string code) => ByCode.GetValueOrDefault(code);
}
