using AssessDsl.Ide;

namespace AssessDsl.Tests.Ide;

/// <summary>What rests on what, one step at a time.</summary>
public sealed class EvidenceHierarchyTests
{
    [Theory]
    [InlineData("source wire { type: media }\nagreement g { clause $$c \"C\" sources: [|wire|] }")]
    [InlineData("source wire { type: media }\nagreement g { clause $$c \"C\" { sources: [|wire|] } sources: wire }")]
    [InlineData("event e { date: 2026 }\nassessment $$a { because: [|e|] (strong) despite: [|e|] }")]
    public void A_declaration_rests_on_what_it_names_and_a_clause_on_the_sources_of_its_agreement(string markup)
    {
        var project = new IdeProject(markup);
        var symbol = EvidenceHierarchy.Find(project.Model, project.Cursor)!;

        project.AssertMarked(EvidenceHierarchy.Supports(symbol).SelectMany(step => step.Places));
    }

    [Fact]
    public void On_a_source_rest_the_clauses_that_name_no_other()
    {
        var project = new IdeProject("""
            source $$wire { type: media }
            source paper { type: media }
            agreement g { clause inherits "C" clause names "D" { sources: paper } sources: wire }
            event e { sources: wire }
            """);
        var symbol = EvidenceHierarchy.Find(project.Model, project.Cursor)!;

        var supported = EvidenceHierarchy.Supported(project.Model.Compilation, symbol, TestContext.Current.CancellationToken);

        Assert.Equal(["g", "inherits", "e"], supported.Select(step => step.Symbol.Name));
    }
}
