using AssessDsl.Compiler.Syntax;
using CsCheck;

namespace AssessDsl.Tests.Formatting;

/// <summary>Valid files of Assess, as different and as badly laid out as the grammar allows. The same number gives the same file.</summary>
internal static class RandomSource
{
    private static readonly Gen<string> s_name = Gen.Frequency((3, Pick("russia", "iran_2", "Ельба", "_")), (1, Pick(
        [.. Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsKeyword).Select(SyntaxFacts.KeywordText)])));

    private static readonly Gen<string> s_string = Pick(
        "\"\"", "\"Title\"", "\"a // b\"", "\"/* \\\" */\"", "\"{ x: y }\"", "\"  \\n \"", $"\"{new string('w', 60)}\"");

    private static readonly Gen<string> s_scalar = Pick(
        "12", "-3.5", "1_500", "60%", "20y", "2025", "2025-01", "2025-01-17", "2025-01-17T14:30Z", "2025-01-17T14:30+03:00");

    private static readonly Gen<string> s_textBlock =
        from indentation in Pick("", " ", "  ", "\t", "      ")
        from lines in Pick("Prose.", "  More", "\tTab", "end  ", "// none", "/* none", "", "\"quote\"").Array[0, 4]
        from end in Pick("\n", "\r\n")
        from opening in Pick("", " ", "\t ")
        from blank in Pick("", " ", "        ")
        let content = lines.Select(line => line is "" ? blank : indentation + line)
        select string.Join(end, [$"\"\"\"{opening}", .. content, $"{indentation}\"\"\""]);

    private static readonly Gen<string[]> s_reference =
        Join(Many(Tokens(s_name, "."), 0, 2), Tokens(s_name));

    private static readonly Gen<string[]> s_annotation = Gen.OneOf(
        Gen.Const<string[]>([]), Tokens("(", s_name, ")"), Tokens("(", s_string, ")"), Tokens("(", s_name, ",", s_string, ")"));

    private static readonly Gen<string[]> s_value = Join(
        Gen.OneOf(
            s_reference, Tokens(s_string), Tokens(s_textBlock), Tokens(s_scalar),
            Tokens(s_scalar, "..", s_scalar), Tokens("2022-02-24", ".."), Tokens("..", "60%")),
        s_annotation);

    private static readonly Gen<string[]> s_property = Join(Tokens(s_name, ":"), s_value, Many(Join(Tokens(","), s_value), 0, 3));

    private static readonly Gen<string[]> s_text = Join(Gen.OneOf(Tokens(s_string), Tokens(s_textBlock)), s_annotation);

    /// <summary>Prose among members: behind one without a title it would be the title, which takes no annotation.</summary>
    private static readonly Gen<string[]> s_prose = Gen.OneOf(Tokens(s_string), Tokens(s_textBlock));

    private static readonly Gen<string[]> s_field = Join(
        Tokens(s_name, ":"), s_reference, Many(Tokens("|", s_name), 0, 3),
        Pick<string[]>([], ["?"], ["*"]),
        Gen.OneOf(Gen.Const<string[]>([]), Join(Tokens("="), s_value)));

    private static readonly Gen<string[]> s_body = Braces(Gen.OneOf(s_property, s_property, s_text));

    private static readonly Gen<string[]> s_kind = Join(
        Tokens("kind", s_name), Optional(Tokens(s_string)), Optional(Join(Tokens(":"), s_reference)), Braces(s_field));

    private static readonly Gen<string[]> s_agreement = Join(
        Tokens("agreement", s_name), Optional(Tokens(s_string)),
        Braces(Gen.OneOf(s_property, s_text, Join(Optional(Tokens("absent")), Tokens("clause", s_name), Optional(Tokens(s_string)), s_body))));

    private static readonly Gen<string[]> s_question = WithMembers("question", "hypothesis");

    private static readonly Gen<string[]> s_scale = Gen.OneOf(WithMembers("scale", "likelihood"), WithMembers("scale", "confidence"));

    private static readonly Gen<string[]> s_simple = Join(
        Pick<string[]>(["actor"], ["place"], ["event"], ["assessment"], ["custom"]), Tokens(s_name), Optional(Tokens(s_string)), Optional(s_body));

    private static readonly Gen<string[]> s_declaration = Gen.OneOf(s_simple, s_simple, s_kind, s_agreement, s_question, s_scale);

    private static readonly Gen<string[]> s_content = Gen.OneOf(s_property, s_prose, Join(Tokens("include"), s_reference), s_declaration);

    private static readonly Gen<string[]> s_section = Gen.Recursive<string[]>((depth, section) => Join(
        Tokens("section", s_string), Braces(depth > 3 ? s_property : Gen.OneOf(section, s_content))));

    private static readonly Gen<string[]> s_brief = Join(
        Tokens("brief", s_name), Optional(Tokens(s_string)), Braces(Gen.OneOf(s_content, s_section)));

    private static readonly Gen<string[]> s_file = Join(
        Optional(Join(Tokens("namespace"), s_reference)), Many(Join(Tokens("use"), s_reference), 0, 2),
        Many(Gen.OneOf(s_declaration, s_declaration, s_brief), 0, 4));

    private static readonly Gen<string> s_gap = Gen.Frequency(
        (20, Pick(" ", "", "  ", "\t")),
        (6, Pick("\n", "\r\n", " \n  ", "\n\n", "\n \n\t\n", "\r")),
        (1, Pick(
            "// c\n", " // c \r\n", "\n // c\n\n", "\n\n/// d\n", "/// d\t\n// c\n", "/**/", " /* c */ ", "\n/* c\n  c */", "/* c\r\n*/\n\n// c\n")));

    private static readonly Gen<string> s_source =
        from tokens in s_file
        from gaps in s_gap.Array[tokens.Length + 1]
        select string.Concat(tokens.Select((token, i) => gaps[i] + Separator(tokens, gaps, i) + token)) + gaps[^1];

    public static string Create(uint number) => s_source.Generate(new PCG(1, number), null, out _);

    /// <summary>A space where two tokens would become another one without it.</summary>
    private static string Separator(string[] tokens, string[] gaps, int index) =>
        index > 0 && gaps[index] is "" && !IsPunctuation(tokens[index - 1]) && !IsPunctuation(tokens[index]) ? " " : "";

    private static bool IsPunctuation(string token) => "{}(),:=|?*.".Contains(token[0], StringComparison.Ordinal);

    private static Gen<T> Pick<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    private static Gen<string[]> WithMembers(string keyword, string member) => Join(
        Tokens(keyword, s_name), Optional(Tokens(s_string)),
        Braces(Gen.OneOf(s_property, s_prose, Join(Tokens(member, s_name), Optional(Tokens(s_string)), Optional(s_body)))));

    private static Gen<string[]> Braces(Gen<string[]> member) => Join(Tokens("{"), Many(member, 0, 4), Tokens("}"));

    private static Gen<string[]> Optional(Gen<string[]> tokens) => Gen.OneOf(Gen.Const<string[]>([]), tokens);

    private static Gen<string[]> Many(Gen<string[]> part, int least, int most) =>
        part.Array[least, most].Select(parts => parts.SelectMany(tokens => tokens).ToArray());

    private static Gen<string[]> Join(params Gen<string[]>[] parts) =>
        parts.Aggregate((left, right) => Gen.Select(left, right, (first, second) => (string[])[.. first, .. second]));

    private static Gen<string[]> Tokens(params Token[] tokens) =>
        Join([.. tokens.Select(token => token.Text.Select(text => (string[])[text]))]);

    private sealed record Token(Gen<string> Text)
    {
        public static implicit operator Token(string text) => new(Gen.Const(text));

        public static implicit operator Token(Gen<string> text) => new(text);
    }
}
