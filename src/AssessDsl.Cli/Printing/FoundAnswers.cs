using System.Collections.Immutable;
using AssessDsl.Cli.Editions;
using AssessDsl.Project.Querying;

namespace AssessDsl.Cli.Printing;

/// <summary>What a question found.</summary>
/// <param name="Question">The question.</param>
/// <param name="Editions">The editions that were asked, oldest first.</param>
/// <param name="Answers">The answers, which name the editions by their place.</param>
internal sealed record FoundAnswers(Question Question, ImmutableArray<EditionName> Editions, ImmutableArray<Answer> Answers);
