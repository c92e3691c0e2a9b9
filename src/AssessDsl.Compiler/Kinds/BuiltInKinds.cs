using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssessDsl.Compiler.Kinds;

/// <summary>The kinds that the language has of itself.</summary>
public static class BuiltInKinds
{
    /// <summary>All of them, in the order of the reference.</summary>
    public static readonly ImmutableArray<Kind> All =
    [
        ActorKind.Kind, PlaceKind.Kind, SourceKind.Kind, AgreementKind.Kind, ClauseKind.Kind, EventKind.Kind,
        AssessmentKind.Kind, QuestionKind.Kind, HypothesisKind.Kind, ResolutionKind.Kind, ScaleKind.Kind,
        LikelihoodKind.Kind, ConfidenceKind.Kind, BriefKind.Kind, KindKind.Kind,
    ];

    private static readonly FrozenDictionary<string, Kind> ByKeyword = All.ToFrozenDictionary(k => k.Id, StringComparer.Ordinal);

    /// <summary>The kinds that a custom kind may extend.</summary>
    public static ImmutableArray<Kind> Extensible { get; } = [EventKind.Kind, ActorKind.Kind, PlaceKind.Kind, SourceKind.Kind];

    /// <summary>The properties that name evidence.</summary>
    public static ImmutableArray<Property> Evidence { get; } = [.. All.SelectMany(kind => kind.OwnProperties).Where(property => property.IsEvidence)];

    /// <summary>The kind of a keyword, or null.</summary>
    public static Kind? Find(string keyword) => ByKeyword.GetValueOrDefault(keyword);

    /// <summary>The kind of a keyword, or null.</summary>
    internal static Kind? Find(ReadOnlySpan<char> keyword) =>
        ByKeyword.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(keyword, out var kind) ? kind : null;
}
