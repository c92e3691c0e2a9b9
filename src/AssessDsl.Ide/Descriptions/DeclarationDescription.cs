using AssessDsl.Compiler;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Descriptions;

/// <summary>Describes a declaration: what it is, how likely it is, what it rests on, and what names it.</summary>
internal static class DeclarationDescription
{
    private const int MostNames = 5;
    private const int MostMembers = 12;

    /// <summary>The description in Markdown.</summary>
    public static string Write(SemanticModel model, Symbol symbol, CancellationToken cancellationToken)
    {
        if (symbol is not DeclarationSymbol declaration)
            return $"**namespace** `{symbol.Id}`";
        string?[] paragraphs =
        [
            Head(declaration),
            declaration.Documentation,
            Fields(declaration),
            Facts(declaration),
            Members(model.Compilation, declaration),
            Term(model.Compilation, declaration),
            Judgment(declaration),
            Evidence(declaration),
            .. Standing(model.Compilation.EvidenceGraph, declaration),
            Names("Named by", CitingDeclarations.Find(model.Compilation, declaration, cancellationToken)),
        ];
        return string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)));
    }

    private static string Head(DeclarationSymbol symbol) =>
        $"**{(symbol.IsAbsent ? "absent " : "")}{symbol.Syntax.Keyword.Text}** `{symbol.Id}`{(symbol.Title is { } title ? $"\n\n{TitleText.InMarkdown(title)}" : "")}";

    /// <summary>What a custom kind extends and adds.</summary>
    private static string Fields(DeclarationSymbol symbol) => symbol.DefinedKind is not { } kind ? "" : string.Join('\n',
    [
        .. kind.Base is { } extended ? [$"extends {extended.Name}\n"] : (string[])[],
        .. kind.OwnProperties.Select(property => $"- {property.Name}: {Describe.Values(property)}"),
    ]);

    /// <summary>What is given in a word or a number.</summary>
    private static string Facts(DeclarationSymbol symbol) => string.Join(" · ",
        from property in symbol.Kind.Properties
        where property.Type is OptionType or ScalarType { Scalar: Scalar.Date or Scalar.DateOrRange or Scalar.Number or Scalar.Credibility or Scalar.Duration or Scalar.Name }
        where symbol.IsGiven(property)
        select $"{property.Name}: {string.Join(", ", symbol.GetValues(property).Select(value => value.Syntax))}");

    /// <summary>What a scale, a question or an agreement consists of.</summary>
    private static string Members(Compilation compilation, DeclarationSymbol symbol)
    {
        var members = symbol.Members.Take(MostMembers).Select(member => Member(compilation, member));
        return string.Join('\n', symbol.Members.Count > MostMembers ? members.Append($"- and {symbol.Members.Count - MostMembers} more") : members);
    }

    private static string Member(Compilation compilation, DeclarationSymbol member)
    {
        string[] parts = [member.Title is { } title ? TitleText.InMarkdown(title) : "", RangeOf(compilation, member), Judgment(member)];
        return $"- {(member.IsAbsent ? "absent " : "")}{member.Syntax.Keyword.Text} `{member.Name}`: {string.Join("; ", parts.Where(part => part.Length > 0))}".TrimEnd(' ', ':');
    }

    private static string RangeOf(Compilation compilation, DeclarationSymbol member) =>
        member.Owner is { Syntax.Kind: SyntaxKind.Scale } scale && compilation.GetScale(scale).FindTerm(member.Name) is { } term ? Describe.Range(term.Low, term.High) : "";

    private static string? Term(Compilation compilation, DeclarationSymbol symbol)
    {
        if (symbol.Owner is not { Syntax.Kind: SyntaxKind.Scale } owner)
            return null;
        var scale = compilation.GetScale(owner);
        return scale.FindTerm(symbol.Name) is { } term ? Describe.Term(scale, term)
            : scale.FindConfidence(symbol.Name) is { } confidence ? Describe.Term(scale, confidence) : null;
    }

    private static string Judgment(DeclarationSymbol symbol)
    {
        var parts = new List<string>();
        if (symbol.Likelihood() is { } likelihood)
            parts.Add($"{TitleText.InMarkdown(likelihood.Term?.Words.FirstOrDefault() ?? "likelihood")} ({Describe.Range(likelihood.Low, likelihood.High)})");
        if (symbol.ConfidenceOf(AssessmentKind.Confidence) is { } confidence)
            parts.Add($"{TitleText.InMarkdown(confidence.Term.Words.FirstOrDefault() ?? confidence.Term.Name)} confidence");
        return string.Join(", ", parts);
    }

    private static string Evidence(DeclarationSymbol symbol) => string.Join('\n',
        from property in BuiltInKinds.Evidence
        from evidence in symbol.References(property)
        let side = property == AssessmentKind.Because ? "for" : property == AssessmentKind.Despite ? "against" : property.Name
        select $"- {side}: {TitleText.InMarkdown(evidence.Target.DisplayName)} (`{evidence.Target.Name}`, {evidence.Weight.Word()})");

    /// <summary>The sources behind it, and what became of a judgment.</summary>
    private static IEnumerable<string> Standing(EvidenceGraph graph, DeclarationSymbol symbol)
    {
        if (!symbol.Kind.IsA(AssessmentKind.Kind))
        {
            yield return Names("Sources", [.. symbol.Targets(CommonProperties.Sources)]);
            yield break;
        }
        var sources = graph.Sources(symbol);
        if (!sources.IsEmpty)
            yield return $"{Names("Sources", sources)}; independent: {graph.IndependentSources(symbol).Length}";
        yield return Names("Superseded by", [.. graph.Successors(symbol)]);
        yield return string.Join('\n', graph.Resolutions(symbol).Select(resolution => $"Resolved: {resolution.NameOf(ResolutionKind.Outcome)} (`{resolution.Name}`)"));
    }

    private static string Names(string what, IReadOnlyList<DeclarationSymbol> symbols)
    {
        if (symbols.Count == 0)
            return "";
        var names = string.Join(", ", symbols.Take(MostNames).Select(symbol => $"`{symbol.Name}`"));
        return $"{what}: {names}{(symbols.Count > MostNames ? $" and {symbols.Count - MostNames} more" : "")}";
    }
}
