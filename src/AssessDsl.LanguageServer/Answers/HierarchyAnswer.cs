using AssessDsl.Compiler.Symbols;
using AssessDsl.Ide;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Hierarchies as the protocol has them: what evidence supports as calls, and kinds as types.</summary>
internal static class HierarchyAnswer
{
    private const int Class = 5;

    public static CallHierarchyItem[]? Prepare(Document document, Position position) =>
        EvidenceHierarchy.Find(document.Model, document.OffsetOf(position)) is { } symbol ? [Create(document, symbol)] : null;

    /// <summary>What a declaration rests on; it "calls" its evidence.</summary>
    public static CallHierarchyOutgoingCall[]? Outgoing(Document document, string id) =>
        document.Project.Compilation.FindSymbol(id) is { } symbol
            ? [.. EvidenceHierarchy.Supports(symbol).Select(step => new CallHierarchyOutgoingCall(Create(document, step.Symbol), RangesOf(document, step)))] : null;

    /// <summary>What rests on a declaration.</summary>
    public static CallHierarchyIncomingCall[]? Incoming(Document document, string id, CancellationToken cancellationToken)
    {
        var compilation = document.Project.Compilation;
        return compilation.FindSymbol(id) is { } symbol
            ? [.. EvidenceHierarchy.Supported(compilation, symbol, cancellationToken).Select(step => new CallHierarchyIncomingCall(Create(document, step.Symbol), RangesOf(document, step)))] : null;
    }

    public static TypeHierarchyItem[]? PrepareTypes(Document document, Position position) =>
        KindHierarchy.Find(document.Model, document.OffsetOf(position)) is { } kind ? [Create(document, kind)] : null;

    public static TypeHierarchyItem[] Supertypes(Document document, string id) =>
        KindHierarchy.Base(document.Project.Compilation, id) is { } kind ? [Create(document, kind)] : [];

    public static TypeHierarchyItem[] Subtypes(Document document, string id) =>
        [.. KindHierarchy.Extending(document.Project.Compilation, id).Select(kind => Create(document, kind))];

    private static CallHierarchyItem Create(Document document, DeclarationSymbol symbol)
    {
        var name = document.LocationOf(symbol.Location);
        var whole = document.LocationOf(symbol.SyntaxTree.GetLocation(symbol.Syntax.Span));
        return new(symbol.Name, SymbolAnswer.KindOf(symbol.Syntax.Keyword.Text), symbol.DisplayName, name.Uri, whole.Range, name.Range, new(symbol.Id));
    }

    private static TypeHierarchyItem Create(Document document, KindPlace kind)
    {
        var place = document.LocationOf(kind.Place);
        return new(kind.Kind.Name, Class, kind.Kind.IsCustom ? kind.Kind.Id : "built in", place.Uri, place.Range, place.Range, new(kind.Kind.Id));
    }

    private static Protocol.Range[] RangesOf(Document document, EvidenceStep step) => [.. step.Places.Select(place => document.LocationOf(place).Range)];
}
