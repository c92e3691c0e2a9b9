using AssessDsl.Compiler.Emit.Model;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>What stands in a line of text so often that it is written here and not by a template: links and numbers of notes.</summary>
internal static class Inlines
{
    /// <summary>One of them, or a list; null for everything else.</summary>
    public static string? Write(object? value) => value switch
    {
        Link link => Write(link),
        NoteReference note => Write(note),
        IEnumerable<Link> links => string.Join(", ", links.Select(Write)),
        IEnumerable<NoteReference> notes => string.Join(' ', notes.Select(Write)),
        _ => null,
    };

    private static string Write(Link link)
    {
        var text = HtmlText.Escape(link.Text);
        return link.Href is { } href ? $"<a href=\"{HtmlText.Escape(href)}\">{text}</a>" : link.IsPlain ? text : $"<bdi>{text}</bdi>";
    }

    private static string Write(NoteReference note) =>
        $"<a href=\"{HtmlText.Escape(note.Href)}\">[{note.Number}]{(note.Rating is { } rating ? $"\u00A0{rating}" : "")}</a>";
}
