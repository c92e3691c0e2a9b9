using Antlr4.Runtime;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Where the parser stands in the tokens of a file.</summary>
/// <remarks>It is an <see cref="ITokenStream"/> only for the generated constructor's sake; nobody calls it as one.</remarks>
internal sealed class TokenCursor : ITokenStream
{
    private readonly TokenData[] _tokens;
    private int _pending;

    public TokenCursor(TokenData[] tokens, ErrorReporter reporter)
    {
        _tokens = tokens;
        Reporter = reporter;
        Builder = new(tokens.Length);
        Update();
    }

    public TreeBuilder Builder { get; }

    public ErrorReporter Reporter { get; }

    /// <summary>The number of tokens that were taken or left out.</summary>
    public int Index { get; private set; }

    /// <summary>The grammar's type of the token that comes next; missing ones that were announced included.</summary>
    public int Current { get; private set; }

    /// <summary>How many tokens were taken that really stand in the text; tells whether there was progress.</summary>
    public int Consumed { get; private set; }

    public SyntaxKind CurrentKind => _tokens[Index].Kind;

    public TokenData CurrentToken => _tokens[Index];

    /// <summary>Whether the next token stands on the same line as the one before it.</summary>
    public bool IsOnLineOfPrevious => TryGetPrevious(out var previous) && !Reporter.HasLineBreak(previous.End, CurrentToken.Start);

    /// <summary>Whether the next token is the first of its line.</summary>
    public bool IsFirstOnLine => Index == 0 || Reporter.HasLineBreak(_tokens[Index - 1].End, CurrentToken.Start);

    string IIntStream.SourceName => "";

    int IIntStream.Size => _tokens.Length;

    ITokenSource ITokenStream.TokenSource => throw new NotSupportedException();

    public int LA(int offset) => Current;

    public void Consume()
    {
        if (_pending != 0)
        {
            AddMissing((SyntaxKind)_pending);
            _pending = 0;
        }
        else
        {
            Consumed++;
            if (Index < _tokens.Length - 1 || Current != TokenConstants.EOF)
                Index++;
            else
                Index = _tokens.Length;
        }
        Update();
    }

    /// <summary>Leaves the next token out of the tree.</summary>
    public void Skip()
    {
        _tokens[Index].Flags |= TokenFlags.Skipped;
        Index++;
        Update();
    }

    /// <summary>Makes the next token the name of a property.</summary>
    public void TurnIntoLabel()
    {
        _tokens[Index].Kind = SyntaxKind.Label;
        Update();
    }

    /// <summary>Announces a token that is missing: it comes next.</summary>
    public void Insert(SyntaxKind kind) => Current = _pending = (int)kind;

    public void AddMissing(SyntaxKind kind) => Builder.AddMissing(kind, Index);

    /// <summary>The token <paramref name="offset"/> places behind the next one, or the end of the file.</summary>
    public TokenData Peek(int offset) => _tokens[Math.Min(Index + offset, _tokens.Length - 1)];

    /// <summary>The last token that was not left out; false at the start of the file.</summary>
    public bool TryGetPrevious(out TokenData token)
    {
        var index = Index - 1;
        while (index >= 0 && _tokens[index].IsSkipped)
            index--;
        token = index >= 0 ? _tokens[index] : default;
        return index >= 0;
    }

    /// <summary>Whether two of the tokens to come stand on one line.</summary>
    public bool IsOnOneLine(int first, int second) => !Reporter.HasLineBreak(Peek(first).End, Peek(second).Start);

    /// <summary>The brace that opened the innermost body.</summary>
    public bool TryGetOpenBrace(out TokenData brace)
    {
        var depth = 0;
        for (var index = Index - 1; index >= 0; index--)
        {
            brace = _tokens[index];
            if (brace.Kind == SyntaxKind.CloseBrace && !brace.IsSkipped)
                depth++;
            if (brace.Kind == SyntaxKind.OpenBrace && !brace.IsSkipped && depth-- == 0)
                return true;
        }
        brace = default;
        return false;
    }

    IToken ITokenStream.LT(int k) => throw new NotSupportedException();

    IToken ITokenStream.Get(int i) => throw new NotSupportedException();

    string ITokenStream.GetText(Antlr4.Runtime.Misc.Interval interval) => throw new NotSupportedException();

    string ITokenStream.GetText() => throw new NotSupportedException();

    string ITokenStream.GetText(RuleContext ctx) => throw new NotSupportedException();

    string ITokenStream.GetText(IToken start, IToken stop) => throw new NotSupportedException();

    int IIntStream.Mark() => throw new NotSupportedException();

    void IIntStream.Release(int marker) => throw new NotSupportedException();

    void IIntStream.Seek(int index) => throw new NotSupportedException();

    private void Update()
    {
        var kind = Index < _tokens.Length ? _tokens[Index].Kind : SyntaxKind.EndOfFile;
        Current = kind == SyntaxKind.EndOfFile ? TokenConstants.EOF : (int)kind;
    }
}
