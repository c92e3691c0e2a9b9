using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds the kind of a declaration, and makes the kinds that files declare.</summary>
internal sealed class KindBinder(BindingContext context)
{
    private static readonly string[] s_keywords = [.. Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsKeyword).Select(SyntaxFacts.KeywordText)];

    // By the word that was meant: it may be misspelt.
    private static readonly Kind?[] s_builtIn =
        [.. Enum.GetValues<SyntaxKind>().Select(word => SyntaxFacts.IsKeyword(word) ? BuiltInKinds.Find(SyntaxFacts.KeywordText(word)) : null)];

    /// <summary>The kind of a declaration, from names alone; what is wrong is reported by <see cref="CheckKindOf"/>.</summary>
    public static Kind KindOf(Compilation compilation, FileDeclarations file, DeclarationSymbol symbol)
    {
        var keyword = symbol.Syntax.Keyword;
        if (symbol.Syntax.Kind != SyntaxKind.Custom)
            return s_builtIn[(int)keyword.Kind] ?? Kind.Unknown;
        var resolver = new NameResolver(file, compilation.BuiltInNamespace);
        return resolver.Resolve([keyword.Text], symbol, IsKind).Symbols is [DeclarationSymbol found] && IsKind(found)
            ? compilation.GetDefinedKind(found) ?? Kind.Unknown
            : Kind.Unknown;
    }

    /// <summary>Reports a first word that names no kind.</summary>
    public static void CheckKindOf(BindingContext context, DeclarationSyntax syntax)
    {
        var keyword = syntax.Keyword;
        if (syntax.Identifier.IsMissing || syntax is { Title.Exists: false, OpenBrace.Exists: false, HasPartOfName: true } || MeantUses.IsReported(syntax))
            return; // A stray word, or a line of them, which has been reported.
        if (keyword.IsBehindSkipped(".") && context.Symbol.Kind == Kind.Unknown)
            return; // Its namespace stands before it, and what brings that in is said there.
        var isProperty = IsPropertyOfBrief(syntax);
        var isTitle = !keyword.IsFirstOnLine && keyword.GetPreviousToken() is { Parent: DeclarationSyntax { Kind: not SyntaxKind.Brief } before } && !before.OpenBrace.Exists;
        var isUse = !isProperty && MeantUses.IsLikeUse(syntax) && context.Compilation.Declarations.FindNamespace([syntax.Identifier.Text]) is not null;
        var words = isProperty || isUse || isTitle ? [] : s_keywords;
        var otherwise = isProperty ? $"; the brief's property is written '{keyword.Text}: value'."
            : isTitle ? "; a title stands in quotation marks, and a name is one word."
            : isUse ? $"; a namespace is brought in with 'use {syntax.Identifier.Text}'."
            : "; a declaration begins with its kind, such as 'actor', 'event' or 'assessment'.";
        var found = context.Resolve([keyword.Text], [keyword.Span], IsKind, words: words, otherwise: otherwise, isWanted: IsKind);
        if (found is null || IsKind(found) || found is DeclarationSymbol { Syntax.IsNameGuessed: true })
            return;
        if (found is not DeclarationSymbol { Kind: var kind } declaration || kind != Kind.Unknown)
        {
            context.Report(SemanticDiagnostics.WrongKind, keyword.Span, ("name", keyword.Text), ("kind", ReferenceBinder.Describe(found)),
                ("context", "a declaration's first word"), ("expected", "a kind"));
        }
        else if (!IsReported(context.Compilation, declaration))
            UnknownNames.Report(context, [keyword.Text], [keyword.Span], [], IsKind, words, otherwise, here: "here that is a kind");
    }

    /// <summary>Whether a first word is the name of a property that the brief around it has, and so lacks its colon.</summary>
    private static bool IsPropertyOfBrief(DeclarationSyntax syntax) =>
        syntax.Parent is DeclarationSyntax { Kind: SyntaxKind.Brief } && BriefKind.Kind.FindProperty(syntax.Keyword.Text) is not null;

    /// <summary>Whether it is said at a declaration itself that nobody knows its kind, as for a misspelt <c>kind</c>. Declarations that name each other as kinds excuse nothing.</summary>
    private static bool IsReported(Compilation compilation, DeclarationSymbol symbol)
    {
        var resolver = new NameResolver(compilation.Declarations[symbol.SyntaxTree], compilation.BuiltInNamespace);
        return resolver.Resolve([symbol.Syntax.Keyword.Text], symbol, IsKind).Symbols
            is not [DeclarationSymbol { Syntax.Kind: SyntaxKind.Custom, Kind: var kind }] || kind != Kind.Unknown;
    }

    /// <summary>The kind that a declaration of a kind defines.</summary>
    public static KindDefinition Define(BindingContext context)
    {
        var kind = new KindBinder(context).Define(context.Symbol.Syntax);
        return new(kind, [.. context.Diagnostics], [.. context.References], context.NeededUses);
    }

    private Kind Define(DeclarationSyntax syntax)
    {
        var baseKind = syntax.Base is { } reference ? BindBase(reference) : null;
        CheckAnnotation(syntax.Base, "A base");
        CheckName(syntax.Identifier);
        var fields = ImmutableArray.CreateBuilder<Property>();
        var broken = ImmutableArray.CreateBuilder<string>();
        var first = new Dictionary<string, FieldSyntax>(StringComparer.Ordinal);
        foreach (var field in syntax.Fields)
        {
            if (field.Name.IsMissing)
                continue;
            CheckAnnotation(field.Type.Name, "A type");
            if (IsNew(field, baseKind, first) && BindType(field) is { } type)
                fields.Add(CreateField(field, type));
            else
                broken.AddRange(NamesOf(field));
        }
        var documentation = context.Symbol.Documentation ?? context.Symbol.Title ?? "";
        return new(context.Symbol.Id, baseKind?.Collection ?? "custom", documentation, fields.ToImmutable(), baseKind, isCustom: true)
        {
            BrokenFields = broken.ToImmutable(),
            HasNamelessField = syntax.Fields.Select(field => field.Name).Append(syntax.CloseBrace).Any(token => token.IsBehindSkipped(":")),
            HasUnknownBase = baseKind is null && (syntax.Base is not null || syntax.OpenBrace.HasSkippedTextBefore || syntax.Title.IsMalformed),
        };
    }

    /// <summary>The names that a broken field may have: in <c>number count</c> its type comes first, as in other languages.</summary>
    private static IEnumerable<string> NamesOf(FieldSyntax field) =>
        field.Colon.IsMissing || IsTypeFirst(field) ? [field.DeclaredName, field.Type.Name.Path] : [field.DeclaredName];

    private static bool IsTypeFirst(FieldSyntax field) => PlainTypes.Find(field.DeclaredName) is not null || BuiltInKinds.Find(field.DeclaredName) is not null;

    private void CheckName(SyntaxToken name)
    {
        if (s_keywords.Contains(name.Text))
            ReportDuplicate(name, "a keyword of the language, with which no instance could begin", "the kind");
    }

    private void ReportDuplicate(SyntaxToken name, string what, string which) =>
        context.Report(SemanticDiagnostics.DuplicateDeclaration, name.Span, ("name", name.Text), ("what", what), ("which", which));

    private void CheckAnnotation(ReferenceSyntax? reference, string what)
    {
        if (reference?.Annotation is { } annotation)
            context.Report(SemanticDiagnostics.MisplacedAnnotation, annotation.Span, ("what", $"{what} takes no weight or note"));
    }

    public static bool IsKind(Symbol symbol) => symbol is DeclarationSymbol { Syntax.Kind: SyntaxKind.Kind };

    /// <summary>What stands in the place of a kind, by its first word alone: its kind may be the one that is being defined.</summary>
    private static string Describe(Symbol found) => found is DeclarationSymbol { Syntax: { Kind: SyntaxKind.Custom, Keyword: var keyword } }
        ? ReferenceType.Article($"'{keyword.Text}'")
        : ReferenceBinder.Describe(found);

    /// <summary>What a kind may extend, for messages.</summary>
    private static string Bases => $"{string.Join(", ", BuiltInKinds.Extensible.Select(kind => kind.Name))} or a custom kind as its base";

    private Kind? BindBase(ReferenceSyntax reference)
    {
        if (BuiltInKinds.Find(reference.Path) is { } builtIn)
        {
            if (BuiltInKinds.Extensible.Contains(builtIn))
                return builtIn;
            context.Report(SemanticDiagnostics.WrongKind, reference.NameSpan, ("name", reference.Path), ("kind", "a built-in kind that cannot be extended"),
                ("context", "a kind"), ("expected", Bases));
            return null;
        }
        var found = context.Resolve(reference, IsKind, words: BuiltInKinds.Extensible.Select(kind => kind.Name), isWanted: IsKind);
        if (found is DeclarationSymbol declaration && IsKind(declaration))
            return BindBase(reference, declaration);
        if (found is not null and not DeclarationSymbol { Syntax.IsNameGuessed: true })
        {
            context.Report(SemanticDiagnostics.WrongKind, reference.NameSpan, ("name", reference.Path), ("kind", Describe(found)),
                ("context", "a kind"), ("expected", Bases));
        }
        return null;
    }

    private Kind? BindBase(ReferenceSyntax reference, DeclarationSymbol kind)
    {
        if (context.Compilation.KindCycles.CanBeExtended(kind))
            return context.Compilation.GetDefinedKind(kind);
        if (context.Compilation.KindCycles.IsAtLimit(kind))
            context.Report(NestingLimit.TooDeep, reference.NameSpan, ("what", $"More than {NestingLimit.Depth} kinds extend each other in a row"));
        return null;
    }

    private bool IsNew(FieldSyntax field, Kind? baseKind, Dictionary<string, FieldSyntax> first)
    {
        var name = field.DeclaredName;
        if (baseKind?.FindProperty(name) is not null)
            ReportDuplicate(field.Name, $"a property of every {baseKind.Name} already", "the field");
        else if (CommonProperties.All.Any(p => p.Name == name) || CommonProperties.Reserved.Contains(name))
            ReportDuplicate(field.Name, "what every declaration has already", "the field");
        else if (first.TryAdd(name, field))
            return true;
        else if (!first[name].Colon.IsMissing)
        {
            ReportDuplicate(field.Name, "declared already", "one of the two");
            context.Relate(context.Locate(first[name].Name.Span), "the first declaration");
        }
        return false;
    }

    /// <summary>The type of a field, or null when it makes no sense or its text is broken, which has been reported.</summary>
    private PropertyType? BindType(FieldSyntax field)
    {
        var type = field.Type.Options.Any() ? BindOptions(field) : BindType(field, field.Type);
        return field.Type.ContainsErrors ? null : type;
    }

    private OptionType BindOptions(FieldSyntax field)
    {
        var options = ImmutableArray.CreateBuilder<string>();
        foreach (var option in field.Type.Options.Where(option => !option.IsMissing))
        {
            if (options.Contains(option.Text))
                ReportDuplicate(option, $"an option of '{field.DeclaredName}' already", "one of the two");
            else
                options.Add(option.Text);
        }
        return new(options.ToImmutable());
    }

    private PropertyType? BindType(FieldSyntax field, FieldTypeSyntax syntax)
    {
        if (PlainTypes.Find(syntax.Name.Path) is { } plain)
            return plain;
        if (BuiltInKinds.Find(syntax.Name.Path) is { } builtIn)
            return new ReferenceType([builtIn.Id]);
        var found = context.Resolve(syntax.Name, IsKind, words: PlainTypes.Names, isWanted: IsKind,
            otherwise: IsTypeFirst(field) ? $"; the name of a field stands before its type: '{syntax.Name.Path}: {field.DeclaredName}'."
                : $"; a type is {string.Join(", ", PlainTypes.Names)} or a kind.");
        if (found is DeclarationSymbol declaration && IsKind(declaration))
            return new ReferenceType([declaration.Id]);
        if (found is not null and not DeclarationSymbol { Syntax.IsNameGuessed: true })
        {
            context.Report(SemanticDiagnostics.WrongKind, syntax.Name.NameSpan, ("name", syntax.Name.Path), ("kind", Describe(found)),
                ("context", "a field"), ("expected", $"a kind or one of {string.Join(", ", PlainTypes.Names)}"));
        }
        return null;
    }

    private static Property CreateField(FieldSyntax field, PropertyType type) =>
        new(field.DeclaredName, type, DocumentationComment.Read(field.Name))
        {
            IsList = field.Type.IsList,
            Minimum = field.Type.IsOptional || field.Type.IsList || field.Default is not null ? 0 : 1,
            Default = field.Default?.ToString(),
        };
}
