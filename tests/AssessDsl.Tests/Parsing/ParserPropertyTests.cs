using System.Text;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Formatting;
using AssessDsl.Tests.Infrastructure;
using CsCheck;

namespace AssessDsl.Tests.Parsing;

/// <summary>What holds for every text: it has a tree that gives it back, and its parse ends.</summary>
public sealed class ParserPropertyTests
{
    private const string Seed = "0N0XIzNsQ0O2";
    private const int Iterations = 2000;

    private static readonly Gen<string> s_valid = Gen.UInt[0, 100_000].Select(RandomSource.Create);

    private static readonly Gen<string> s_piece = Gen.Int[0, 39].Select(i => new[]
    {
        "{", "}", "(", ")", ":", ",", ".", "..", "=", "|", "?", "*", "\"", "\"\"\"", "\\", "//", "/*", "*/", "\n", "\r", " ", "\t",
        "actor", "event x \"X\" {", "section \"S\"", "name", "type: state", "2025-01-17", "2025-13", "60%", "12", "-", "'", "“", "”",
        "@", "\0", "\uD83D", "𐐀", "\uFEFF",
    }[i]);

    public static TheoryData<string> Files =>
        [.. new[] { "seeds", "examples" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.assess", SearchOption.AllDirectories))
            .Select(RepositoryRoot.Relative)
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Valid_texts_have_no_error() =>
        s_valid.Sample(text => { SyntaxAssert.NoErrors(text); }, seed: Seed, iter: Iterations);

    [Fact]
    public void A_mistake_beside_valid_text_is_the_only_one() => s_valid.Sample(text =>
    {
        const string Broken = "\nactor broken \"Broken\" { type state }\n";
        Assert.Single(SyntaxTree.ParseText(text + Broken).Diagnostics);
        if (SyntaxTree.ParseText(text).Root is { Namespace: null } root && !root.Uses.Any())
            Assert.Single(SyntaxTree.ParseText(Broken + text).Diagnostics);
    }, seed: Seed, iter: Iterations);

    [Fact]
    public void Texts_with_tokens_deleted_doubled_or_swapped_have_faithful_trees() =>
        Gen.Select(s_valid, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10_000]).Array[1, 4]).Select(Mutate).Sample(CheckAny, seed: Seed, iter: Iterations);

    [Fact]
    public void Texts_with_pieces_put_in_have_faithful_trees() =>
        Gen.Select(s_valid, Gen.Select(Gen.Int[0, 100_000], s_piece).Array[1, 4])
            .Select((text, pieces) => pieces.Aggregate(text, (t, p) => t.Insert(p.Item1 % (t.Length + 1), p.Item2)))
            .Sample(CheckAny, seed: Seed, iter: Iterations);

    [Fact]
    public void Heaps_of_pieces_have_faithful_trees() =>
        s_piece.Array[0, 60].Select(string.Concat).Sample(CheckAny, seed: Seed, iter: Iterations);

    [Fact]
    public void Random_characters_have_faithful_trees() => Gen.String.Sample(CheckAny, seed: Seed, iter: Iterations);

    [Fact]
    public void Random_bytes_have_faithful_trees() =>
        Gen.Select(s_valid, Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[0, 5]).Sample((text, changes) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text + "\n");
            foreach (var (position, value) in changes)
                bytes[position % bytes.Length] = value;
            Check(SourceText.FromBytes(bytes));
        }, seed: Seed, iter: Iterations);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_files_of_the_repository_have_no_error(string file) =>
        SyntaxAssert.NoErrors(File.ReadAllText(RepositoryRoot.Combine(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_prefix_of_a_file_parses_and_keeps_the_declarations_that_are_complete(string file)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine(file));
        var ends = SyntaxTree.ParseText(text).Root.Declarations.Select(d => d.Span.End).ToArray();
        for (var length = 0; length <= text.Length; length++)
        {
            var tree = SyntaxTree.ParseText(text[..length]);
            Assert.True(tree.Diagnostics.Length <= 2, string.Join('\n', tree.Diagnostics));
            var complete = ends.TakeWhile(end => end <= length).ToArray();
            Assert.Equal(complete, tree.Root.Declarations.Select(d => d.Span.End).Take(complete.Length));
        }
    }

    private static void CheckAny(string text) => Check(SourceText.From(text));

    private static void Check(SourceText text)
    {
        var tree = SyntaxTree.ParseText(text);
        SyntaxAssert.IsFaithful(tree);
        var again = SyntaxTree.ParseText(text);
        Assert.Equal(tree.Green.Tokens, again.Green.Tokens);
        Assert.Equal(tree.Green.Nodes, again.Green.Nodes);
        Assert.Equal(tree.Diagnostics.Select(d => d.ToString()), again.Diagnostics.Select(d => d.ToString()));
    }

    private static string Mutate(string text, (int Change, int Token)[] changes)
    {
        var tokens = SyntaxTree.ParseText(text).Root.DescendantTokens().Select(t => t.ToFullString()).ToList();
        foreach (var (change, number) in changes)
        {
            var index = number % tokens.Count;
            if (change == 0)
                tokens[index] = "";
            else if (change == 1)
                tokens.Insert(index, tokens[index]);
            else
                (tokens[index], tokens[0]) = (tokens[0], tokens[index]);
        }
        return string.Concat(tokens);
    }
}
