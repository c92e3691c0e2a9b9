using System.Text.Json.Serialization;

namespace AssessDsl.LanguageServer.Protocol;

internal sealed record InlayHint(Position Position, string Label, string Tooltip, bool PaddingLeft);

internal sealed record CodeLens(Range Range, CodeLensData Data, Command? Command = null);

/// <summary>What the server needs to know again when a line comes into view.</summary>
internal sealed record CodeLensData(string Uri, string Id, string Kind);

internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, object[] Arguments);

internal sealed record CallHierarchyItem(string Name, int Kind, string Detail, string Uri, Range Range, Range SelectionRange, HierarchyData Data);

/// <summary>What the server needs to know again when an entry is unfolded.</summary>
internal sealed record HierarchyData(string Id);

internal sealed record CallHierarchyParams(CallHierarchyItem Item);

internal sealed record CallHierarchyIncomingCall(CallHierarchyItem From, Range[] FromRanges);

internal sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, Range[] FromRanges);

internal sealed record TypeHierarchyItem(string Name, int Kind, string Detail, string Uri, Range Range, Range SelectionRange, HierarchyData Data);

internal sealed record TypeHierarchyParams(TypeHierarchyItem Item);
