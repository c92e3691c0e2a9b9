using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>A piece of text that leads to a web address.</summary>
/// <param name="Span">The text without quotation marks.</param>
/// <param name="Target">The address.</param>
public sealed record DocumentLink(TextSpan Span, string Target);

/// <summary>The web addresses of sources, and of whatever else has a property of that type. Names lead to their declarations and are no links.</summary>
public static class DocumentLinks
{
    /// <summary>The links in the order of the text.</summary>
    public static ImmutableArray<DocumentLink> Get(SemanticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. from symbol in model.Symbols
               from property in symbol.Kind.Properties
               where property.Type is ScalarType { Scalar: Scalar.Url }
               from address in symbol.Get<StringValue>(property)
               let quoted = address.Syntax?.Span ?? default
               where quoted.Length > 2
               orderby quoted
               select new DocumentLink(TextSpan.FromBounds(quoted.Start + 1, quoted.End - 1), address.Text),
        ];
    }
}
