using Antlr4.Runtime;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Where the parser stands in the tokens of a file.</summary>
/// <remarks>It is an <see cref="ITokenStream"/> only for the generated constructor's sake; nobody calls it as one.</remarks>
internal sealed class TokenCursor : ITokenStream
{
    private readonly TokenData[] _tokens;
    private readonly CancellationToken _cancellationToken;
    private int _pending;
    private int _taken = -1;

    public TokenCursor(TokenData[] tokens, CancellationToken cancellationToken)
    {
        _tokens = tokens;
        _cancellationToken = cancellationToken;
        Builder = new(tokens.Length);
        Update();
    }

    public TreeBuilder Builder { get; }

    /// <summary>The number of tokens that were taken or left out.</summary>
    public int Index { get; private set; }

    /// <summary>The number of all tokens, the end of the file included.</summary>
    public int Count => _tokens.Length;

    /// <summary>The grammar's type of the token that comes next; missing ones that were announced included.</summary>
    public int Current { get; private set; }

    public TokenData CurrentToken => _tokens[Index];

    /// <summary>The last token that was not left out; the default value at the start of the file.</summary>
    public TokenData Previous => _taken >= 0 ? _tokens[_taken] : default;

    string IIntStream.SourceName => "";

    int IIntStream.Size => _tokens.Length;

    ITokenSource ITokenStream.TokenSource => throw new NotSupportedException();

    public int LA(int offset) => Current;

    public void Consume()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_pending != 0)
        {
            AddMissing((SyntaxKind)_pending);
            _pending = 0;
        }
        else
        {
            _taken = Index++;
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

    /// <summary>Goes to a token, to build a new tree from there.</summary>
    public void Restart(int index)
    {
        (Index, _taken, _pending) = (index, index - 1, 0);
        Builder.Clear();
        Update();
    }

    /// <summary>Leaves all that is left unread, and does not mark it, for it will be read anew.</summary>
    public void SkipToEnd()
    {
        Index = _tokens.Length - 1;
        Update();
    }

    /// <summary>Marks tokens as malformed, so that nobody complains about what they mean.</summary>
    public void MarkMalformed(int start, int end)
    {
        for (var index = start; index < end; index++)
            _tokens[index].Flags |= TokenFlags.Malformed;
    }

    /// <summary>Has a brace left out when its turn comes, for the reason that is being reported.</summary>
    public void LeaveOut(int index) => _tokens[index].Flags |= TokenFlags.Extra | TokenFlags.Malformed;

    /// <summary>Takes a brace for the end of a body after all, though it looked like one too many.</summary>
    public void Keep(int index) => _tokens[index].Flags &= ~TokenFlags.Extra;

    /// <summary>Takes the next token for another than it looks like.</summary>
    public void TurnInto(SyntaxKind kind)
    {
        _tokens[Index].Kind = kind;
        Update();
    }

    /// <summary>Announces a token that is missing: it comes next.</summary>
    public void Insert(SyntaxKind kind) => Current = _pending = (int)kind;

    public void AddMissing(SyntaxKind kind) => Builder.AddMissing(kind, Index);

    /// <summary>The token <paramref name="offset"/> places behind the next one, or the end of the file.</summary>
    public TokenData Peek(int offset) => At(Index + offset);

    /// <summary>The token at an index, or the end of the file.</summary>
    public TokenData At(int index) => _tokens[Math.Min(index, _tokens.Length - 1)];

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
