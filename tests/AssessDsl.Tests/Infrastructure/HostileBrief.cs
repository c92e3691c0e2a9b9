using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>A project with one text in every field of every kind, and texts that would do harm on a page.</summary>
internal static class HostileBrief
{
    /// <summary>Every kind with a text in every field that takes one; <c>§</c> is the text, in strings and in prose.</summary>
    private const string Everything = """"
        actor ours "§" { "§" type: state  aka: "§"  role: "§"  tags: one }
        actor theirs "§" { type: person  of: ours  aka: "§"  role: "§" }
        place here "§" { "§" type: city  aka: "§"  coordinates: 1, 2 }
        place there "§" { type: site  in: here }
        source first "§" { "§" type: media  publisher: ours  author: "§", "§"  url: "https://example.org/§"  published: 2025-01-01  accessed: 2025-01-02  reliability: A  credibility: 1 }
        source second "§" { type: media  cites: first  url: "ftp://example.org/second" }
        agreement pact "§" { "§" parties: ours, theirs  status: signed  signed: 2025-01-03  sources: first
          clause yes "§" { "§" topic: one  binds: ours }
          absent clause no "§" { topic: two } }
        agreement other "§" { parties: ours, theirs  status: in_force  clause yes "§" { topic: one } }
        event happened "§" { "§" date: 2025-01-04  place: here  actors: theirs  targets: ours  about: pact  sources: first, second }
        kind raid "§" : event { words: text  label: string  link: url  amount: number? }
        raid night "§" { "§" date: 2025-01-05  words: "§"  label: "§"  link: "https://example.org/§" }
        kind thing "§" { note: text*  name: string* }
        thing special "§" { "§" note: "§", "§"  name: "§" }
        assessment old "§" { "§" likelihood: unlikely  confidence: low  because: happened ("§")  until: 2025-02-01 }
        assessment judged "§" { "§" likelihood: likely  confidence: high  because: happened (strong, "§"), pact.no  despite: special (weak, "§")
          assuming: "§"  alternative: "§", old  indicator: "§"  change: "§"  supersedes: old  until: 2026-01-01  author: "§", theirs  contradicts: old  about: here }
        question asked "§" { "§" asked: 2025-01-06
          hypothesis a "§" { "§" likelihood: 70%  consistent: happened (strong, "§")  inconsistent: night ("§") }
          hypothesis b "§" { likelihood: 20%..30%  neutral: happened } }
        resolution done "§" { "§" of: judged  outcome: partly  date: 2026-01-02 }
        scale house "§" { "§" likelihood low_one { range: 0%..50%  words: "§"  also: "§" } likelihood high_one { range: 50%..100% } confidence only { words: "§" } }
        brief before "§" { date: 2025-01-01  section "§" { include old } }
        brief daily "§" { "§" date: 2025-01-10  publisher: ours  author: "§", theirs  classification: "§"  takeaways: judged, pact.no, happened  previous: before
          section "§" { "§ @here[§ x] [@first, § x]" include judged include pact include other include asked include special include night
            section "§" { assessment inner "§" { scale: house  likelihood: low_one  confidence: only  because: judged } } } }
        """";

    /// <summary>Texts that nobody should write.</summary>
    public static string[] Texts =>
    [
        "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)",
        "--><svg onload=alert(1)>", "<!--", "]]>", "</title></style></template>", "{{ page.title }}{{ 7 * 7 }}", "{% raw %}", "&lt;b&gt; &amp; &#60;",
        "javascript:alert(1)", "\u202Eabc\u2066\u200F", "\0\u0001\u001F\u0085\uFFFE", "a\u2028b\u2029c", new string('x', 10_000), "\uD83D\uDE00 \uD83D", "%0A%3Cscript%3E", "\\", "\\\\\"",
    ];

    /// <summary>The project with a text everywhere.</summary>
    public static Compilation Compile(string text)
    {
        var address = text.Length > 1000 ? "x" : Uri.EscapeDataString(text.Replace("\uD83D", "", StringComparison.Ordinal));
        return Compilation.Create([SyntaxTree.ParseText(Everything
            .Replace("https://example.org/§", "https://example.org/" + address, StringComparison.Ordinal)
            .Replace("§", Escape(text), StringComparison.Ordinal))]);
    }

    /// <summary>A text as it stands in a string.</summary>
    public static string Escape(string text) => string.Concat(text.Select(c => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' or >= '\u007F' when !char.IsSurrogate(c) => $"\\u{{{(int)c:X}}}",
        _ => c.ToString(),
    }));
}
