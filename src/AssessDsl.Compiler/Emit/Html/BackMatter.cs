using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>The entries of actors and places and the notes of sources, which may name and cite each other.</summary>
/// <param name="Entries">The entries by title.</param>
/// <param name="Notes">The notes by number.</param>
internal sealed record BackMatter(IReadOnlyList<Entry> Entries, IReadOnlyList<Note> Notes)
{
    public static BackMatter Build(Page page)
    {
        var entries = new List<Entry>();
        var notes = new List<Note>();
        while (entries.Count < page.Listed.Count || notes.Count < page.Notes.Sources.Count)
        {
            if (entries.Count < page.Listed.Count)
                entries.Add(EntryBuilder.Build(page, page.Listed[entries.Count]));
            else
                notes.Add(NoteBuilder.Build(page, page.Notes.Sources[notes.Count]));
        }
        var byRoot = page.Notes.Sources.SelectMany(source => page.Evidence.Roots(source), (source, root) => (root, source)).ToLookup(pair => pair.root, pair => pair.source);
        return new(
            [.. entries.OrderBy(entry => entry.Title, NameOrder.Instance).ThenBy(entry => entry.Id, StringComparer.Ordinal)],
            [.. notes.Select((note, i) => note with { SameRoot = SharingARoot(page, page.Notes.Sources[i], byRoot) })]);
    }

    private static IReadOnlyList<NoteReference> SharingARoot(Page page, DeclarationSymbol source, ILookup<DeclarationSymbol, DeclarationSymbol> byRoot) =>
        [.. page.NotesOf(page.Evidence.Roots(source).SelectMany(root => byRoot[root]).Where(other => other != source)).OrderBy(note => note.Number)];
}
