using System.Collections.Concurrent;
using System.Globalization;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>Remembers the last colours that a client has of each open file, to tell it what changed since.</summary>
internal sealed class SemanticTokensCache
{
    private readonly ConcurrentDictionary<string, SemanticTokens> _last = new(StringComparer.Ordinal);
    private int _lastId;

    public void Open(string uri) => _last.TryAdd(uri, new("", []));

    public void Close(string uri) => _last.TryRemove(uri, out _);

    /// <summary>All colours of a file. An answer that comes when the file is closed already is not remembered.</summary>
    public SemanticTokens Add(string uri, int[] data)
    {
        var tokens = new SemanticTokens(Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture), data);
        while (_last.TryGetValue(uri, out var last) && !_last.TryUpdate(uri, tokens, last))
        {
            // Another answer came first.
        }
        return tokens;
    }

    /// <summary>What changed since an answer; all colours when that was not the last one.</summary>
    public SemanticTokensDelta AddDelta(string uri, string previousId, int[] data)
    {
        var previous = _last.GetValueOrDefault(uri);
        var id = Add(uri, data).ResultId;
        return previous?.ResultId == previousId ? new(id, Compare(previous.Data, data), null) : new(id, null, data);
    }

    /// <summary>One edit that replaces everything between the first and the last difference; none where there is no difference.</summary>
    private static SemanticTokensEdit[] Compare(int[] before, int[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        if (start == before.Length && start == after.Length)
            return [];
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return [new(start, before.Length - end - start, after[start..^end])];
    }
}
