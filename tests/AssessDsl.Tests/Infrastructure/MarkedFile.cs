using System.Collections.Immutable;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>A source file of a test after its marks were taken out.</summary>
/// <param name="Path">The file's path in the test's project.</param>
/// <param name="Text">The text without marks.</param>
/// <param name="Spans">The marked spans by position, the outer before the inner.</param>
/// <param name="Cursor">The place of <c>$$</c>, if the file has one.</param>
internal sealed record MarkedFile(string Path, string Text, ImmutableArray<MarkedSpan> Spans, int? Cursor);

/// <summary>A marked span.</summary>
/// <param name="Name">What stands before the colon in <c>{|AS2001:…|}</c>; empty for <c>[|…|]</c>.</param>
/// <param name="Span">The span in the text without marks.</param>
internal sealed record MarkedSpan(string Name, TextSpan Span);
