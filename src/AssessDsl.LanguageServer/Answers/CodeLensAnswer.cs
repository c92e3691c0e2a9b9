using AssessDsl.Ide;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Lines above declarations as the protocol has them.</summary>
internal static class CodeLensAnswer
{
    /// <summary>The command that shows places, which a client has to have: the protocol knows none. Its arguments are a file, a position and places.</summary>
    private const string ShowReferences = "assess.showReferences";

    public static Protocol.CodeLens[] Create(Document document, string uri, Settings settings) =>
    [
        .. CodeLenses.Get(document.Model)
            .Where(lens => lens.Kind == CodeLensKind.References ? settings.ReferenceLenses : settings.BriefLenses)
            .Select(lens => new Protocol.CodeLens(document.RangeOf(lens.Symbol.Syntax.Identifier.Span), new(uri, lens.Symbol.Id, lens.Kind.ToString()))),
    ];

    /// <summary>The line with what it says; without, when its declaration has gone meanwhile.</summary>
    public static Protocol.CodeLens Resolve(Document document, Protocol.CodeLens lens, CancellationToken cancellationToken)
    {
        if (document.Project.Compilation.FindSymbol(lens.Data.Id) is not { } symbol || !Enum.TryParse<CodeLensKind>(lens.Data.Kind, out var kind))
            return lens;
        var content = CodeLenses.Resolve(document.Project.Compilation, new(symbol, kind), cancellationToken);
        Location[] places = [.. content.Places.Select(document.LocationOf)];
        return lens with { Command = new(content.Title, ShowReferences, [lens.Data.Uri, lens.Range.Start, places]) };
    }
}
