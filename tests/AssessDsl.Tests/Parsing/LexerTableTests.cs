using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Parsing;

/// <summary>Keeps the scanner's table in step with the lexer that ANTLR generated from the grammar.</summary>
public sealed class LexerTableTests
{
    [Fact]
    public void The_table_is_the_automaton_of_the_grammar() =>
        Snapshot.MatchFile(
            new LexerAutomaton().ToSource(),
            RepositoryRoot.Combine("src", "AssessDsl.Compiler", "Parsing", "Generated", "LexerTable.cs"),
            Snapshot.Accepts);
}
