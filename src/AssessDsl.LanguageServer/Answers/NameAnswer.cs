using AssessDsl.Ide;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>
/// Where a name stands and what else it may be, in all projects. A file may be in several, as where one project is in the
/// folder of another, and each knows places that the others do not.
/// </summary>
internal static class NameAnswer
{
    public static Location[] FindReferences(Document document, ReferenceParams parameters, CancellationToken cancellationToken) =>
    [
        .. FindInProjects(document, document.OffsetOf(parameters.Position), cancellationToken)
            .SelectMany(name => References.Find(name.Document.Model, name.Offset, parameters.Context.IncludeDeclaration, cancellationToken).Select(name.Document.LocationOf))
            .Distinct(),
    ];

    /// <summary>The changes in all projects; refused where any of them refuses.</summary>
    public static WorkspaceEdit Rename(Document document, RenameParams parameters, CancellationToken cancellationToken) => document.EditOf(
        FindInProjects(document, document.OffsetOf(parameters.Position), cancellationToken).SelectMany(name =>
        {
            var result = Ide.Rename.Run(name.Document.Model, name.Offset, parameters.NewName, cancellationToken);
            return result.Refusal is null ? name.Document.Locate(result.Edits) : throw Session.Refuse(ErrorCode.RequestFailed, result.Refusal);
        }).Distinct());

    /// <summary>A place of the name in every project where it means something: first that of the cursor, then from each the projects that have a file with it.</summary>
    private static List<(Document Document, int Offset)> FindInProjects(Document document, int offset, CancellationToken cancellationToken)
    {
        var found = new List<(Document Document, int Offset)> { (document, offset) };
        // The search costs what the answer itself does, and mostly there is nothing else to find.
        for (var index = 0; index < found.Count && !document.IsInOnlyProject; index++)
        {
            var (asked, at) = found[index];
            foreach (var place in References.Find(asked.Model, at, withDeclaration: true, cancellationToken).DistinctBy(place => place.Path))
            {
                foreach (var other in asked.InOtherProjects(place.Path))
                {
                    if (found.TrueForAll(known => known.Document.Project != other.Project) && Ide.Rename.FindName(other.Model, place.Span.Start) is not null)
                        found.Add((other, place.Span.Start));
                }
            }
        }
        return found;
    }
}
