using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// What the broken parts of a declaration may stand for. They have been reported; a property that one of them may be is
/// not reported as missing as well, and nobody concludes anything from its absence.
/// </summary>
internal sealed class BrokenParts
{
    private readonly bool _isBroken;
    private readonly bool _hasStrayBrace;

    /// <param name="declarations">The declarations of the project, which tell what else stands on the line.</param>
    /// <param name="symbol">The declaration.</param>
    /// <param name="given">The properties that can be read.</param>
    public BrokenParts(DeclarationTable declarations, DeclarationSymbol symbol, IReadOnlyDictionary<Property, List<PropertySyntax>> given)
    {
        var syntax = symbol.Syntax;
        _isBroken = !symbol.SyntaxTree.Diagnostics.IsEmpty;
        var isBroken = Contain(syntax);
        MayBeAnyProperty = syntax.IsIncomplete || isBroken && IsBrokenBeside(syntax, given);
        MayBeWholeProperty = syntax.IsIncomplete || IsFollowedByWords(declarations, syntax) || isBroken && (HasBrokenProperty(syntax, given) || HasEndlessText(syntax));
        _hasStrayBrace = isBroken && FirstTokens(syntax).Any(token => token.IsBehindSkipped("}"));
        Words = isBroken ? [.. WordsBetweenValues(syntax)] : [];
    }

    /// <summary>Whether something is broken besides the properties of which one knows what they are: it may stand for any of the others.</summary>
    public bool MayBeAnyProperty { get; }

    /// <summary>Whether so much cannot be read that it may be a property with its value.</summary>
    public bool MayBeWholeProperty { get; }

    /// <summary>The words among values without commas, of which one may begin the next property: 'confidence: low because bulletin'.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether some of what is written here is broken.</summary>
    public bool Contain(SyntaxNode node) => _isBroken && node.ContainsErrors;

    /// <summary>Whether some of what is written in any of these is broken.</summary>
    public bool ContainAny(List<PropertySyntax> written) => _isBroken && written.Exists(Contain);

    /// <summary>"almost certain" for <c>almost_certain</c>: the comma that is missing has been reported.</summary>
    public static bool IsOneValueInWords(PropertySyntax written) => written.ChildTokens().Any(token => token is { Kind: SyntaxKind.Comma, IsMissing: true });

    /// <summary>Whether a property may be that of a member the head of which is missing: a brace closes it.</summary>
    public bool MayBelongToMember(Kind kind, PropertySyntax property) =>
        _hasStrayBrace && kind.Members.Any(member => BuiltInKinds.Find(member)?.FindProperty(property.Name.Text) is not null);

    private static IEnumerable<string> WordsBetweenValues(DeclarationSyntax syntax) =>
        syntax.Properties.Where(IsOneValueInWords).SelectMany(property => property.Values).OfType<ReferenceSyntax>().SelectMany(value => value.Names).Select(name => name.Text);

    private static bool IsBrokenBeside(DeclarationSyntax syntax, IReadOnlyDictionary<Property, List<PropertySyntax>> given)
    {
        var known = given.Values.SelectMany(written => written).ToHashSet<SyntaxNode>();
        return syntax.ChildNodes.Any(node => node is PropertySyntax { Name.HasSkippedTextBefore: true } || node.ContainsErrors && !known.Contains(node))
            || syntax.ChildTokens().Any(token => token.IsMissing || token.IsMalformed || token.HasSkippedTextBefore);
    }

    /// <summary>Whether words stand behind a head on its line that are no declaration: the body behind them is this one's.</summary>
    private static bool IsFollowedByWords(DeclarationTable declarations, DeclarationSyntax syntax) =>
        !syntax.OpenBrace.Exists && syntax.DescendantTokens().Last().GetNextToken() is { Exists: true, IsFirstOnLine: false, Parent: DeclarationSyntax { Kind: SyntaxKind.Custom } next }
        && declarations.Find(next)?.Kind == Kind.Unknown;

    /// <summary>Whether a text block is not closed: it holds what was meant to stand behind it.</summary>
    private static bool HasEndlessText(DeclarationSyntax syntax) =>
        syntax.DescendantTokens().Any(token => token is { Kind: SyntaxKind.TextBlock or SyntaxKind.UnterminatedTextBlock, IsMalformed: true });

    private static bool HasBrokenProperty(DeclarationSyntax syntax, IReadOnlyDictionary<Property, List<PropertySyntax>> given) =>
        syntax.Properties.Except(given.Values.SelectMany(written => written)).Any(property => property.IsIncomplete)
        || FirstTokens(syntax).Any(token => token.LeadingTrivia.Any(trivia => trivia.Kind == SyntaxKind.SkippedToken));

    /// <summary>The tokens with which the members begin, and the end of the body.</summary>
    private static IEnumerable<SyntaxToken> FirstTokens(DeclarationSyntax syntax) =>
        syntax.Members.Select(member => member.DescendantTokens().First()).Append(syntax.CloseBrace);
}
