using System.Collections;

namespace AssessDsl.Compiler.Syntax;

/// <summary>The tokens directly below a node, or those of some kinds, missing ones included, in order. Looking through them allocates nothing.</summary>
public readonly struct SyntaxTokenList : IEnumerable<SyntaxToken>
{
    private readonly SyntaxNode? _node;
    private readonly Func<SyntaxKind, bool>? _isWanted;

    internal SyntaxTokenList(SyntaxNode node, Func<SyntaxKind, bool>? isWanted = null)
    {
        _node = node;
        _isWanted = isWanted;
    }

    /// <summary>The first token of a kind, or no token.</summary>
    public SyntaxToken FirstOrDefault(SyntaxKind kind)
    {
        foreach (var token in this)
        {
            if (token.Kind == kind)
                return token;
        }
        return default;
    }

    /// <summary>The first token that fulfils a condition, or no token.</summary>
    public SyntaxToken FirstOrDefault(Func<SyntaxToken, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        foreach (var token in this)
        {
            if (condition(token))
                return token;
        }
        return default;
    }

    /// <summary>The last token, or no token.</summary>
    public SyntaxToken LastOrDefault()
    {
        var last = default(SyntaxToken);
        foreach (var token in this)
            last = token;
        return last;
    }

    /// <summary>The token of a number, counted from zero, or no token.</summary>
    public SyntaxToken ElementAtOrDefault(int index)
    {
        foreach (var token in this)
        {
            if (index-- == 0)
                return token;
        }
        return default;
    }

    /// <summary>Whether any token fulfils a condition.</summary>
    public bool Any(Func<SyntaxToken, bool> condition) => FirstOrDefault(condition).Exists;

    /// <summary>Walks the tokens.</summary>
    public Enumerator GetEnumerator() => _node is null ? default : new(_node, _isWanted);

    IEnumerator<SyntaxToken> IEnumerable<SyntaxToken>.GetEnumerator()
    {
        foreach (var token in this)
            yield return token;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<SyntaxToken>)this).GetEnumerator();

    /// <summary>A walk over the tokens.</summary>
    public struct Enumerator
    {
        private readonly Func<SyntaxKind, bool>? _isWanted;
        private ChildEnumerator _children;

        internal Enumerator(SyntaxNode node, Func<SyntaxKind, bool>? isWanted)
        {
            _isWanted = isWanted;
            _children = new(node);
        }

        /// <summary>The token in hand.</summary>
        public readonly SyntaxToken Current => _children.Token;

        /// <summary>Goes on to the next token.</summary>
        public bool MoveNext()
        {
            while (_children.MoveNext())
            {
                if (Current.Exists && _isWanted?.Invoke(Current.Kind) != false)
                    return true;
            }
            return false;
        }
    }
}
