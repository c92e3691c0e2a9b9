using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>The immutable, complete syntax of one file. Every text has one, however broken it is.</summary>
public sealed class SyntaxTree
{
    private CompilationUnitSyntax? _root;
    private SyntaxTreeNames? _names;

    internal SyntaxTree(SourceText text, string path, GreenTree green, Func<SyntaxTree, ImmutableArray<Diagnostic>> diagnostics)
    {
        Text = text;
        Path = path;
        Green = green;
        Diagnostics = diagnostics(this);
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>The file's path as the project names it: relative, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The syntax errors, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The node of the whole file.</summary>
    public CompilationUnitSyntax Root => _root ??
        Interlocked.CompareExchange(ref _root, (CompilationUnitSyntax)SyntaxNodeFactory.Create(this, null, 0), null) ?? _root;

    internal GreenTree Green { get; }

    /// <summary>The names in the file, found out once however many compilations it is part of.</summary>
    internal SyntaxTreeNames Names => _names ?? Interlocked.CompareExchange(ref _names, new(this), null) ?? _names;

    /// <summary>Parses a text; never fails and never throws on bad input.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file's path as the project names it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static SyntaxTree ParseText(SourceText text, string path = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        return Parsing.Parser.Parse(text, path, cancellationToken);
    }

    /// <summary>Parses a text; never fails and never throws on bad input.</summary>
    public static SyntaxTree ParseText(string text, string path = "") => ParseText(SourceText.From(text), path);

    /// <summary>The place of a span in this file.</summary>
    public Location GetLocation(TextSpan span) => new(Path, Text, span);

    /// <summary>Where the last token before the one at <paramref name="index"/> ends that was not left out.</summary>
    internal int EndOfTokenBefore(int index)
    {
        var tokens = Green.Tokens;
        do
            index--;
        while (index >= 0 && tokens[index].IsSkipped);
        return index < 0 ? 0 : tokens[index].End;
    }

    /// <summary>The index of the first token that ends behind a position.</summary>
    internal int IndexOfToken(int position)
    {
        var tokens = Green.Tokens;
        var (low, high) = (0, tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End > position)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
