namespace AssessDsl.Compiler.Semantics;

/// <summary>Phrases by their words, so that looking for all of them costs no more than looking for one.</summary>
internal sealed class PhraseTrie<T>(StringComparer comparer) where T : class
{
    private const string AnyWord = "*";

    private readonly Node _root = new(comparer);

    /// <summary>Adds a phrase, or changes what it means.</summary>
    public void Add(string phrase, Func<T?, T?> change)
    {
        var node = _root;
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == AnyWord)
                node = node.Any ??= new(comparer);
            else
            {
                var words = WordSequence.Of(part);
                for (var i = 0; i < words.Count; i++)
                    node = node.GetOrAdd(words[i].ToString());
            }
        }
        if (node != _root)
            node.Value = change(node.Value);
    }

    /// <summary>The longest phrase that begins at a word, and the number of its words; null when none does.</summary>
    public (T Value, int Length)? FindLongest(WordSequence words, int start) => FindLongest(_root, words, start, 0);

    private static (T Value, int Length)? FindLongest(Node node, WordSequence words, int start, int length)
    {
        (T, int)? best = node.Value is { } value ? (value, length) : null;
        var next = start + length;
        if (next >= words.Count || (length > 0 && !words.AreJoined(next - 1)))
            return best;
        if (node.Any is { } any)
            best = Longer(best, FindLongest(any, words, start, length + 1));
        if (node.Find(words[next]) is { } child)
            best = Longer(best, FindLongest(child, words, start, length + 1));
        return best;
    }

    private static (T Value, int Length)? Longer((T Value, int Length)? left, (T Value, int Length)? right) =>
        right is { } found && found.Length > (left?.Length ?? 0) ? right : left;

    private sealed class Node(StringComparer comparer)
    {
        private readonly Dictionary<string, Node> _children = new(comparer);

        public T? Value { get; set; }

        public Node? Any { get; set; }

        public Node GetOrAdd(string word)
        {
            if (!_children.TryGetValue(word, out var child))
                _children.Add(word, child = new(comparer));
            return child;
        }

        public Node? Find(ReadOnlySpan<char> word) => _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var child) ? child : null;
    }
}
