using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>An agreement that is said to have a clause on a topic and to lack one.</summary>
internal sealed class PresentAndAbsent() : Rule("AS3303", "present-and-absent", Severity.Error, "ICD 203, standard 6",
    "'{agreement}' cannot both have and lack a clause on '{topic}'.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var agreement in context.All(AgreementKind.Kind))
        {
            foreach (var topic in agreement.Members.Where(clause => clause.NameOf(ClauseKind.Topic) is not null).GroupBy(clause => clause.NameOf(ClauseKind.Topic)))
            {
                var first = topic.First();
                if (topic.FirstOrDefault(clause => clause.IsAbsent != first.IsAbsent) is not { } other)
                    continue;
                context.Report(other, other.GetValues(ClauseKind.Topic)[0], ("agreement", agreement.Name), ("topic", topic.Key));
                context.Relate(RuleContext.Locate(first, first.GetValues(ClauseKind.Topic)[0]), first.IsAbsent ? "absent here" : "present here");
            }
        }
    }
}
