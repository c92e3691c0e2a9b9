using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>What the repairs of one file share: its text and tokens, what looks ahead in them, and what earlier repairs have left open.</summary>
internal sealed class RepairContext
{
    public RepairContext(SourceText text, TokenCursor tokens, DiagnosticBag diagnostics)
    {
        Text = text;
        Tokens = tokens;
        Rules = new(tokens);
        Braces = new(text, tokens);
        Wording = new(text, tokens);
        Reporter = new(text, tokens, Wording, Braces, diagnostics);
        Ahead = new(tokens);
        Skipper = new(tokens, Ahead, Reporter);
    }

    public SourceText Text { get; }

    public TokenCursor Tokens { get; }

    public OpenRules Rules { get; }

    public BraceMatch Braces { get; }

    public MistakeWording Wording { get; }

    public ErrorReporter Reporter { get; }

    public Lookahead Ahead { get; }

    public TokenSkipper Skipper { get; }

    public SyntaxKind Current => Tokens.CurrentToken.Kind;

    /// <summary>Whether the next line is indented more than the declaration around it.</summary>
    public bool IsIndentedMore =>
        Text.GetIndentation(Tokens.CurrentToken.Start).Length > Text.GetIndentation(Tokens.At(Tokens.Builder.InnermostToken).Start).Length;

    /// <summary>Before which token the last missing brace was put in; -1 once its body has been closed.</summary>
    public int InsertedBrace { get; set; } = -1;

    /// <summary>The first token of the last declaration whose name is missing, so that its kind is in doubt.</summary>
    public int HeadInDoubt { get; set; } = -1;

    /// <summary>How many closing braces are still to come that belong to opening ones that were left out.</summary>
    public int StrayBraces { get; set; }

    /// <summary>How many parentheses were taken for braces and are still to be closed.</summary>
    public int OpenParentheses { get; set; }
}
