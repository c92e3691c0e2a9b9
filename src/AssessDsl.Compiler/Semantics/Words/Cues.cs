namespace AssessDsl.Compiler.Semantics;

/// <summary>The words of a paragraph with what each does to the phrases around it; the words of a cue share what the whole does.</summary>
internal sealed class Cues
{
    private const string AdverbEnd = "ly";

    private static readonly PhraseTrie<Cue> Known = Build();

    private readonly (CueRoles Roles, int Head)[] _cues;

    private Cues(WordSequence words)
    {
        Words = words;
        _cues = new (CueRoles, int)[words.Count];
        for (var i = 0; i < words.Count;)
        {
            var (roles, length) = Known.FindLongest(words, i) is { } cue && !IsPartOfCompound(words, i, cue.Length) ? (cue.Value.Roles, cue.Length) : (CueRoles.None, 1);
            if (length == 1 && (roles & CueRoles.NoAdverb) == 0 && words[i].EndsWith(AdverbEnd, StringComparison.OrdinalIgnoreCase))
                roles |= CueRoles.Transparent;
            Array.Fill(_cues, (roles, i), i, length);
            i += length;
        }
    }

    public WordSequence Words { get; }

    public static Cues Of(WordSequence words) => new(words);

    public bool Is(int index, CueRoles roles) => (_cues[index].Roles & roles) != 0;

    /// <summary>Whether a word is "may", "might" or "could".</summary>
    public bool IsModal(int index) => Is(index, CueRoles.Modal);

    /// <summary>Whether a word has a role in the same clause directly before another one.</summary>
    public bool IsBefore(int index, CueRoles roles) => index > 0 && Words.AreJoined(index - 1) && Is(index - 1, roles);

    /// <summary>The first word of the cue that a word belongs to.</summary>
    public int HeadOf(int index) => _cues[index].Head;

    /// <summary>Whether nothing but signs stands before a word in its sentence or clause.</summary>
    public bool IsFirstOfClause(int index) => index == 0 || !Words.AreJoined(index - 1);

    /// <summary>The "no" of "no-fly zone" denies nothing.</summary>
    private static bool IsPartOfCompound(WordSequence words, int start, int length) =>
        words.Before(start) is "-" || (words.After(start + length - 1) is "-" && start + length < words.Count);

    private static PhraseTrie<Cue> Build()
    {
        var known = new PhraseTrie<Cue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, phrases) in WordTables.ReadSections("cues.txt"))
        {
            var role = Enum.Parse<CueRoles>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var phrase in phrases)
                known.Add(phrase, found => new((found?.Roles ?? CueRoles.None) | role));
        }
        return known;
    }

    private sealed record Cue(CueRoles Roles);
}
