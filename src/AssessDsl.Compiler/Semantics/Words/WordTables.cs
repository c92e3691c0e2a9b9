using System.Collections.Frozen;
using System.Collections.Immutable;
using WordSet = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace AssessDsl.Compiler.Semantics;

/// <summary>The tables of words in <c>words.txt</c>, and reading tables.</summary>
internal static class WordTables
{
    private const string LevelHole = "{level}";

    private static readonly Dictionary<string, ImmutableArray<string>> Sections = ReadSections("words.txt");

    public static readonly ImmutableArray<string> Vague = Sections["vague"];
    public static readonly ImmutableArray<string> Hedges = Sections["hedge"];
    public static readonly ImmutableArray<string> Judgments = Sections["judgment"];
    public static readonly ImmutableArray<string> Levels = Sections["level"];
    public static readonly ImmutableArray<string> Reversals = Sections["reversal"];
    public static readonly ImmutableArray<string> Chances = Sections["chance"];
    public static readonly WordSet English = Set("english");
    public static readonly WordSet NotEnglish = Set("not-english");
    public static readonly WordSet Ambiguous = Set("ambiguous");
    public static readonly WordSet Predicates = Set("predicate");
    public static readonly WordSet BeforeName = Set("before-name");
    public static readonly WordSet BeforeNumber = Set("before-number");
    public static readonly WordSet MayEnd = Set("may-end");
    public static readonly WordSet SentenceStarts = Set("sentence-start");

    /// <summary>Phrases about confidence with these levels.</summary>
    public static IEnumerable<string> Confidences(IEnumerable<string> levels) => Expand("confidence", levels);

    /// <summary>Phrases that take a word out of its usual meaning, with these levels of confidence.</summary>
    public static IEnumerable<string> Plain(IEnumerable<string> levels) => Expand("plain", levels);

    /// <summary>Phrases in a form in which they are found quickly.</summary>
    public static PhraseTrie<string> BuildTrie(IEnumerable<string> phrases)
    {
        var trie = new PhraseTrie<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in phrases)
            trie.Add(phrase, _ => phrase);
        return trie;
    }

    private static IEnumerable<string> Expand(string section, IEnumerable<string> levels) =>
        Sections[section].SelectMany(phrase => phrase.Contains(LevelHole, StringComparison.Ordinal)
            ? levels.Select(level => phrase.Replace(LevelHole, level, StringComparison.Ordinal))
            : [phrase]);

    private static WordSet Set(string section) =>
        Sections[section].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sections of a table, each with its lines.</summary>
    public static Dictionary<string, ImmutableArray<string>> ReadSections(string table)
    {
        using var stream = typeof(WordTables).Assembly.GetManifestResourceStream($"AssessDsl.Compiler.Semantics.Words.{table}")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
                sections.Add(section = line.Trim('[', ']'), []);
            else if (line.Length > 0 && line[0] != '#')
                sections[section] = sections[section].Add(line);
        }
        return sections;
    }
}
