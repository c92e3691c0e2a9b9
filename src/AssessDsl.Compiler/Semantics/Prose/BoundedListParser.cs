using Markdig.Parsers;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Parses lists up to a depth.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        ProseLimits.IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
}
