namespace AssessDsl.Compiler.Parsing;

/// <summary>What the generated parser calls where a text may be wrong, in the place of ANTLR's error strategy.</summary>
internal abstract class ErrorStrategy
{
    /// <summary>Called before each decision.</summary>
    public abstract void Sync(ParserBase parser);

    /// <summary>Called before a token of a set is taken.</summary>
    public virtual void ReportMatch(ParserBase parser) { }

    /// <summary>Called where one certain token has to come and another one does.</summary>
    public abstract void RecoverInline(int type);

    /// <summary>Called where one token of a set has to come and another one does.</summary>
    public abstract void RecoverInline(ParserBase parser);

    /// <summary>Called when no alternative fits, as is <see cref="Recover"/>, which <see cref="Sync"/> prevents.</summary>
    public virtual void ReportError(ParserBase parser, ParserBase.RecognitionException error) { }

    public abstract void Recover(ParserBase parser, ParserBase.RecognitionException error);
}
