using Markdig.Parsers;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Parses block quotes up to a depth.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        ProseLimits.IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
}
