using AssessDsl.Compiler.Text;

namespace AssessDsl.Benchmarks;

/// <summary>
/// Types into a file as an author does, one character a time: prose, a reference, the name of a declaration. What is
/// typed is taken back again, so that the file stays as long as it was.
/// </summary>
internal sealed class Typist(SourceText text)
{
    private static readonly string[] s_typed = ["They met again, and it is likely that @", "new_name_of_it", "because: "];

    private readonly int[] _places =
    [
        text.ToString().IndexOf("\"\"\"\n", StringComparison.Ordinal) + 6,
        text.ToString().IndexOf("event ", StringComparison.Ordinal) + 6,
        text.ToString().LastIndexOf("likelihood: ", StringComparison.Ordinal),
    ];

    private int _place;
    private int _written;
    private bool _isTakingBack;

    /// <summary>The next single edit.</summary>
    public (TextSpan Span, string Text) Next()
    {
        var typed = s_typed[_place];
        var at = _places[_place] + _written;
        if (!_isTakingBack)
        {
            _isTakingBack = ++_written == typed.Length;
            return (new(at, 0), typed[(_written - 1)..(_written)]);
        }
        if (--_written == 0)
            (_isTakingBack, _place) = (false, (_place + 1) % s_typed.Length);
        return (new(at - 1, 1), "");
    }
}
