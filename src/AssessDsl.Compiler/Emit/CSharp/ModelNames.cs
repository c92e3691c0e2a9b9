using System.Text.RegularExpressions;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit;

/// <summary>The names of the types that are emitted: a record for each kind, an enum for its options, a class for each namespace.</summary>
internal sealed partial class ModelNames
{
    private readonly Dictionary<string, string> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<Property, OptionEnum> _enums = [];
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    public ModelNames(Compilation compilation, IEnumerable<string> namespaces)
    {
        _compilation = compilation;
        Kinds =
        [
            .. BuiltInKinds.All,
            .. compilation.Symbols.Where(s => s.Syntax.Kind == SyntaxKind.Kind && s.Name.Length > 0)
                .OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => s.DefinedKind!),
        ];
        var types = new NameScope(NamesInTemplates());
        foreach (var kind in BuiltInKinds.All)
            _records.Add(kind.Id, RecordOf(kind));
        foreach (var kind in Kinds)
        {
            if (kind.IsCustom)
                _records.TryAdd(kind.Id, types.Add(Identifiers.PascalCase(kind.Name), Identifiers.PascalCase(kind.Id)));
            foreach (var property in kind.OwnProperties)
            {
                if (property.Type is OptionType options)
                    _enums.TryAdd(property, OptionEnum.Create(types.Add(_records[kind.Id] + Identifiers.PascalCase(property.Name)), property, options));
            }
        }
        foreach (var id in namespaces)
            _classes.Add(id, types.Add(id.Length == 0 ? "Root" : Identifiers.PascalCase(id)));
    }

    /// <summary>All kinds, the built-in ones first.</summary>
    public IReadOnlyList<Kind> Kinds { get; }

    public IEnumerable<OptionEnum> Enums => _enums.Values;

    /// <summary>The types that the data's expressions name; a member of a class of data must not hide them.</summary>
    public IEnumerable<string> InExpressions => [.. _enums.Values.Select(e => e.Name), .. _classes.Values];

    public string this[Kind kind] => _records[kind.Id];

    public string Class(string namespaceId) => _classes[namespaceId];

    public OptionEnum Enum(Property property) => _enums[property];

    /// <summary>The record of what a reference may refer to.</summary>
    public string TargetOf(ReferenceType type) =>
        type is { AllowsAny: false, AllowsCustom: false, Kinds: [var kind] } ? _records.GetValueOrDefault(kind, "Declaration") : "Declaration";

    /// <summary>The expression for the table that holds a declaration. Built-in scales are in none.</summary>
    public string TableOf(string id) =>
        _compilation.FindSymbol(id) is { } symbol && _classes.TryGetValue(symbol.Namespace.Id, out var name)
            ? name + ".Declarations" : "DeclarationTable.Empty";

    private static string RecordOf(Kind kind) =>
        Identifiers.PascalCase(kind.Id) + (kind.IsTerm ? "Term" : kind == KindKind.Kind ? "Declaration" : "");

    /// <summary>Every name that the templates use, so that no type of the project changes what they mean.</summary>
    private static IEnumerable<string> NamesInTemplates() =>
        new[] { ModelTemplate.Model, ModelTemplate.Values }
            .SelectMany(text => text.Split('\n')).Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .SelectMany(line => TypeName().Matches(line)).Select(match => match.Groups["name"].Value)
            .Concat(BuiltInKinds.All.Select(RecordOf)).Append("Make");

    /// <summary>A word that begins with a capital, outside of strings.</summary>
    [GeneratedRegex("""
        "[^"]*"|\b(?<name>[A-Z]\w*)
        """)]
    private static partial Regex TypeName();
}
