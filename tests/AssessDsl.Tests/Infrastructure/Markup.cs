using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>
/// Sources with marks in them: <c>[|a span|]</c>, <c>{|AS2001:a named span|}</c>, <c>$$</c> for the cursor,
/// and lines like <c>//// actors.assess</c> before the text of each file when there are several.
/// </summary>
internal static partial class Markup
{
    public const string DefaultPath = "test.assess";

    /// <summary>Reads a source of one file.</summary>
    public static MarkedFile Parse(string markup, string path = DefaultPath)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var open = new Stack<(string Name, int Start)>();
        int? cursor = null;

        var copied = 0;
        foreach (Match mark in Mark().Matches(markup))
        {
            text.Append(markup, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;

            if (mark.Value is "$$")
                cursor = cursor is null ? text.Length : throw Malformed("a second $$", mark);
            else if (mark.Value is "[|" || mark.Groups["name"].Success)
                open.Push((mark.Groups["name"].Value, text.Length));
            else if (open.TryPop(out var start) && (start.Name is "") == (mark.Value is "|]"))
                spans.Add(new(start.Name, TextSpan.FromBounds(start.Start, text.Length)));
            else
                throw Malformed($"{mark.Value} closes nothing", mark);
        }

        if (open.Count > 0)
            throw new FormatException($"{path}: {open.Count} mark(s) are not closed.");

        text.Append(markup, copied, markup.Length - copied);
        return new(path, text.ToString(), [.. InOrder(spans)], cursor);

        FormatException Malformed(string what, Match at) => new($"{path}: {what} at offset {at.Index} of the markup.");
    }

    /// <summary>Reads a source of one or several files.</summary>
    public static ImmutableArray<MarkedFile> ParseFiles(string markup)
    {
        var heads = FileHead().Matches(markup);
        if (heads.Count == 0)
            return [Parse(markup)];

        if (heads[0].Index > 0)
            throw new FormatException("Text stands before the first //// line.");

        return [.. heads.Select((head, i) =>
        {
            var start = head.Index + head.Length;
            var end = i + 1 < heads.Count ? heads[i + 1].Index : markup.Length;
            return Parse(markup[start..end], head.Groups["path"].Value);
        })];
    }

    /// <summary>Puts marks into a text: what <see cref="Parse"/> takes out.</summary>
    /// <remarks>Comparing a test's markup with the one written from the result shows at once which span is off.</remarks>
    public static string Write(string text, IEnumerable<MarkedSpan> spans)
    {
        var markup = new StringBuilder();
        var open = new Stack<MarkedSpan>();
        var copied = 0;

        foreach (var mark in InOrder(spans))
        {
            CloseUpTo(mark.Span.Start);
            if (open.TryPeek(out var outer) && outer.Span.End < mark.Span.End)
                throw new ArgumentException($"{outer} and {mark} overlap.", nameof(spans));

            CopyUpTo(mark.Span.Start);
            markup.Append(mark.Name is "" ? "[|" : $"{{|{mark.Name}:");
            open.Push(mark);
        }

        CloseUpTo(text.Length);
        CopyUpTo(text.Length);
        return markup.ToString();

        void CloseUpTo(int position)
        {
            while (open.TryPeek(out var mark) && mark.Span.End <= position)
            {
                CopyUpTo(mark.Span.End);
                markup.Append(open.Pop().Name is "" ? "|]" : "|}");
            }
        }

        void CopyUpTo(int position)
        {
            markup.Append(text, copied, position - copied);
            copied = position;
        }
    }

    private static IEnumerable<MarkedSpan> InOrder(IEnumerable<MarkedSpan> spans) =>
        spans.OrderBy(mark => mark.Span.Start)
            .ThenByDescending(mark => mark.Span.Length)
            .ThenBy(mark => mark.Name, StringComparer.Ordinal);

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<name>\w+):|\|\}|\$\$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^//// (?<path>\S+)\r?\n", RegexOptions.Multiline)]
    private static partial Regex FileHead();
}
