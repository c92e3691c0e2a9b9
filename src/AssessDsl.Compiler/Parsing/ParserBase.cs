using System.Diagnostics.CodeAnalysis;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using Antlr4.Runtime.Tree;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// The base of the generated parser, in the place of ANTLR's <c>Parser</c>: it builds our tree while the generated
/// code runs, and where a text is wrong an <see cref="ErrorStrategy"/> sees to it that every rule comes to its end.
/// </summary>
/// <remarks>
/// The generated code names the runtime's classes without their namespace, and the nested classes at the end of this
/// file come before those in C#'s lookup. So no token, context or parse tree of ANTLR's is made: a rule costs one
/// small empty object, and nothing else is allocated but the tree.
/// </remarks>
[SuppressMessage("Design", "CA1051", Justification = "The generated code sets the field.")]
[SuppressMessage("Performance", "CA1822", Justification = "The generated code calls the members on an instance.")]
internal abstract class ParserBase
{
    public const int Eof = TokenConstants.EOF;

    private readonly TreeBuilder _builder;

    protected ParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput)
    {
        TokenStream = (TokenCursor)input;
        _builder = TokenStream.Builder;
    }

    public abstract IVocabulary Vocabulary { get; }

    public abstract string GrammarFileName { get; }

    public abstract string[] RuleNames { get; }

    public abstract int[] SerializedAtn { get; }

    /// <summary>The state of the grammar's automaton that the parser is in; the generated code keeps it.</summary>
    public int State { get; protected set; }

    protected TokenCursor TokenStream { get; }

    public required ErrorStrategy ErrorHandler { protected get; init; }

    protected static ParserRuleContext Context => ParserRuleContext.None;

    protected ParserATNSimulator Interpreter { get; set; } = null!;

    /// <summary>Takes a token of the type, or puts a missing one in its place.</summary>
    protected void Match(int type)
    {
        if (TokenStream.Current == type)
            TokenStream.Consume();
        else
            ErrorHandler.RecoverInline(type);
    }

    protected void Consume() => TokenStream.Consume();

    protected void EnterRule(ParserRuleContext context, int state, int rule)
    {
        _builder.Enter(rule, State, TokenStream.Index);
        State = state;
    }

    protected void ExitRule() => State = _builder.Exit(TokenStream.Index);

    protected static void EnterOuterAlt(ParserRuleContext context, int alternative) { }

#pragma warning disable CS9113 // the generated code passes more than is needed
    /// <summary>Stands in for ANTLR's context. We keep none: the tree is built in <see cref="TreeBuilder"/>.</summary>
    internal class ParserRuleContext(ParserRuleContext? parent, int invokingState)
    {
        public static readonly ParserRuleContext None = new(null, -1);

        public RecognitionException? exception;

        public virtual int RuleIndex => -1;

        protected static ITerminalNode GetToken(int type, int index) => throw new NotSupportedException();

        protected static ITerminalNode[] GetTokens(int type) => throw new NotSupportedException();

        protected static T GetRuleContext<T>(int index) => throw new NotSupportedException();

        protected static T[] GetRuleContexts<T>() => throw new NotSupportedException();
    }

    [SuppressMessage("Design", "CA1064", Justification = "Never leaves the parser.")]
    internal class RecognitionException : Exception;

    internal sealed class NoViableAltException(ParserBase parser) : RecognitionException
    {
        public int State { get; } = parser.State;
    }

    /// <summary>
    /// Predicts with one token: the first alternative that can begin with it. That is right for every decision of this
    /// grammar; where ANTLR would look further (is a string a title, or prose behind a declaration without one?) the
    /// first alternative is the right one.
    /// </summary>
    internal sealed class ParserATNSimulator(ParserBase parser, ATN atn, DFA[] decisions, PredictionContextCache cache)
#pragma warning restore CS9113
    {
        [SuppressMessage("Performance", "CA1822", Justification = "The generated code calls it on an instance.")]
        public int AdaptivePredict(TokenCursor tokens, int decision, ParserRuleContext context) =>
            GrammarSets.Instance.FirstViableAlternative(decision, tokens.Current);
    }
}
